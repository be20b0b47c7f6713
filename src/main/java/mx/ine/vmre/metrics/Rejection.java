package mx.ine.vmre.metrics;

import java.util.List;

/**
 * A row that is not stored, and why.
 *
 * @param line physical line
 * @param column name of the column as the file writes it, or the empty text if the whole row is meant
 * @param value the cell as it is
 * @param reasonKey message key of what is wrong and what to write
 * @param args its arguments
 */
public record Rejection(long line, String column, String value, String reasonKey, List<String> args) {}
