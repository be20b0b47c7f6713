package mx.ine.vmre.campaign;

/**
 * A row of the table of quarters (Estrategia 4.9) got other words. Published before they are stored and in the same
 * transaction, so that what people said of the row follows it.
 */
public record QuarterRowRenamed(long strategyId, String heading, String name, String newHeading, String newName) {}
