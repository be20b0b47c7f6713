package mx.ine.vmre.kernel;

/**
 * One value before and after a change, as people read it.
 *
 * @param field message key of the field's label, {@code <module>.field.<name>}
 * @param before text before, or the empty text
 * @param after text after, or the empty text
 */
public record FieldChange(String field, String before, String after) {}
