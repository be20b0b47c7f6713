package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Map;

/**
 * Answers to the questions of a rehearsal. Of several doubtful columns, or figures that the file lacks, one is asked at
 * a time.
 *
 * @param column answer to the first open question about a column
 * @param absent answer to the first open question about a figure that the file lacks
 * @param grain whether facts in other portions give way
 * @param tool whether facts of another tool give way
 * @param source the kind of file that it is said to be
 * @param map what the columns of an unknown table mean, in their order
 * @param rate what the first currency with an open rate is worth, with its day and its source
 * @param vanished what becomes of rows that the file no longer has
 */
record AnswersForm(
        String month,
        String currency,
        String decimal,
        String dateOrder,
        String column,
        String absent,
        String grain,
        String tool,
        String vanished,
        String rate,
        String rateDate,
        String rateSource,
        String source,
        List<String> map) {

    /**
     * @param texts what stands in each field at first, by its name
     * @param map the same for each column of an unknown table
     */
    static AnswersForm of(Map<String, String> texts, List<String> map) {
        return new AnswersForm(
                texts.get("month"), texts.get("currency"), texts.get("decimal"), texts.get("dateOrder"),
                texts.get("column"), texts.get("absent"), texts.get("grain"), texts.get("tool"), texts.get("vanished"),
                texts.get("rate"), texts.get("rateDate"), texts.get("rateSource"),
                texts.get("source"), map);
    }

    /** The component that answers a decision: the part of its key before the dot. */
    static String field(String decisionKey) {
        return decisionKey.split("\\.", 2)[0];
    }

    String answer(String field) {
        String typed = switch (field) {
            case "month" -> month;
            case "currency" -> currency;
            case "decimal" -> decimal;
            case "dateOrder" -> dateOrder;
            case "column" -> column;
            case "absent" -> absent;
            case "grain" -> grain;
            case "tool" -> tool;
            case "vanished" -> vanished;
            case "rate" -> rate;
            case "rateDate" -> rateDate;
            case "rateSource" -> rateSource;
            case "source" -> source;
            default -> "";
        };
        return typed == null ? "" : typed;
    }

    /** What is said of one column, counted among those that are asked; the empty text if nothing. */
    public String column(int index) {
        return map == null || index >= map.size() || map.get(index) == null ? "" : map.get(index);
    }
}
