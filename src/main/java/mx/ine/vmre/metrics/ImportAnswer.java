package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the API says of an import. Names and meanings are a promise to programs: they may grow, never change.
 *
 * @param id null if the file cannot be imported at all; the first import if the file is a duplicate
 * @param status the outcome, or the state of the import where one is asked for
 * @param reason why nothing was stored, or null
 * @param rowsReplaced those of the accepted ones whose row is stored already, with other figures or the same
 * @param rejected the first rejected rows, at most {@link RehearsalSink#REJECTIONS_KEPT}; all of them are
 *     under an address of their own
 * @param totals by month and country; measures under their own names, absent where the file has none
 */
record ImportAnswer(
        String id,
        String status,
        String source,
        String fileName,
        String reason,
        long rowsAccepted,
        long rowsRejected,
        long rowsWaiting,
        long rowsSkipped,
        long rowsReplaced,
        List<Rejected> rejected,
        List<Open> decisions,
        List<String> warnings,
        List<Map<String, Object>> totals,
        List<Currency> currencies) {

    /**
     * What the accepted rows spent in one currency. Absent, as the list is empty, where all is in pesos.
     *
     * @param rate pesos for one unit, with its date and source; null for pesos
     * @param cost the same in pesos
     */
    record Currency(
            String currency, String amount, String rate, LocalDate rateDate, String rateSource, String cost) {}

    /** @param column empty if the whole row is meant */
    record Rejected(long line, String column, String value, String reason) {}

    /**
     * A question, answered with the key and one of the options.
     *
     * @param labels what the options mean, in the same order
     * @param suggested the option that the file makes likely, or null
     */
    record Open(String key, String question, List<String> options, List<String> labels, String suggested) {}
}
