package mx.ine.vmre.kernel;

/**
 * A filter in force that removes itself.
 *
 * @param labelKey message key of the filter's name
 * @param value the value as people read it
 * @param removeUrl the same list without it
 */
public record Chip(String labelKey, String value, String removeUrl) {}
