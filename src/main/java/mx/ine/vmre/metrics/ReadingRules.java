package mx.ine.vmre.metrics;

import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * How the rows of one file are read: what its values settled, what the person answered, and the words of its cells
 * looked up beforehand. Null where a question is still open; rows that need it then wait.
 *
 * @param style decimal sign
 * @param order order of day and month
 * @param stated the period that the file states for all of its rows, or null
 * @param manyPeriods whether rows that say their first and last day say several: then each is about its own days
 * @param undated period of rows that have no date of their own
 * @param dropUndated the person chose not to import such rows
 * @param held no row can be stored before an answer: the currency or a column is in doubt
 * @param exchange currencies of the amounts and their rates
 * @param bounds the strategy's days; rows outside are rejected
 * @param countries text of a cell → ISO code; texts that are not there are unknown
 * @param entities text of a cell → key of the entity
 * @param platforms text of a cell → code of the platform
 */
record ReadingRules(
        NumberStyle style,
        DateOrder order,
        DatePeriod stated,
        boolean manyPeriods,
        DatePeriod undated,
        boolean dropUndated,
        boolean held,
        Exchange exchange,
        DatePeriod bounds,
        Map<String, String> countries,
        Map<String, String> entities,
        Map<String, String> platforms) {

    /** Before a file is known, but for the order of its dates. */
    static ReadingRules unknown(DateOrder order) {
        return new ReadingRules(
                null, order, null, false, null, false, false, null, null, Map.of(), Map.of(), Map.of());
    }
}
