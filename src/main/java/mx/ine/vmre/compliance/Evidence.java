package mx.ine.vmre.compliance;

/**
 * Something that a state rests on.
 *
 * @param label how people call it
 * @param url its page in this application, or null
 */
public record Evidence(String label, String url) {}
