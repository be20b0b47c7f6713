package mx.ine.vmre.kernel;

/** One option of a select, radio or check group: what is sent and what is read. */
public record Choice(String value, String label) {}
