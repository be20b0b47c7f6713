package mx.ine.vmre.kernel;

/**
 * Something has just been remembered: published by the audit in the transaction of the change, once for each entry.
 * Whoever works out things from other modules' records learns here that they may have become others.
 *
 * @param type kind of record, as in {@link Recorded#type()}
 * @param label how people call the record
 */
public record Remembered(String type, String label) {}
