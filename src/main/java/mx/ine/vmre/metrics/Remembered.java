package mx.ine.vmre.metrics;

import java.time.Instant;

/**
 * An answer that was not given for this file but for an earlier one of the same shape.
 *
 * @param key of the decision
 * @param value the answer
 * @param who stored that file
 * @param at when
 * @param importId its import
 * @param fileName its name
 */
public record Remembered(String key, String value, String who, Instant at, long importId, String fileName) {}
