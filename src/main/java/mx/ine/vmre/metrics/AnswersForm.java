package mx.ine.vmre.metrics;

import java.util.LinkedHashMap;
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
 * @param platform which platform of the strategy the tool of the file is
 * @param source the kind of file that it is said to be
 * @param map what the columns of an unknown table mean, in their order
 * @param rates what the currencies with an open rate are worth, in the order in which they are asked
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
        String platform,
        List<RateForm> rates,
        String source,
        List<String> map) {

    /**
     * @param texts what stands in each field at first, by its name
     * @param rates the same for each currency
     * @param map and for each column of an unknown table
     */
    static AnswersForm of(Map<String, String> texts, List<RateForm> rates, List<String> map) {
        return new AnswersForm(
                texts.get("month"), texts.get("currency"), texts.get("decimal"), texts.get("dateOrder"),
                texts.get("column"), texts.get("absent"), texts.get("grain"), texts.get("tool"), texts.get("vanished"),
                texts.get(Questions.PLATFORM), rates, texts.get("source"), map);
    }

    /** The component that answers a decision: the part of its key before the dot. */
    static String field(String decisionKey) {
        return decisionKey.split("\\.", 2)[0];
    }

    /**
     * The path of the component that answers each of these decisions, by its key: those of several currencies all have
     * one; of several others with one field only the first is asked.
     */
    static Map<String, String> paths(List<Decision> asked) {
        Map<String, String> paths = new LinkedHashMap<>();
        List<String> currencies = currencies(asked);
        for (Decision decision : asked) {
            String field = field(decision.key());
            String path = RateAnswer.of(decision.key())
                    .map(answer -> "rates[" + currencies.indexOf(RateAnswer.currency(decision.key())) + "]." + field)
                    .orElse(field);
            if (!ColumnMapping.is(decision.key()) && !paths.containsValue(path)) {
                paths.put(decision.key(), path);
            }
        }
        return paths;
    }

    /** Currencies of which something is asked, in that order. */
    static List<String> currencies(List<Decision> asked) {
        return asked.stream()
                .filter(d -> RateAnswer.of(d.key()).isPresent())
                .map(d -> RateAnswer.currency(d.key()))
                .distinct()
                .toList();
    }

    /** @param path see {@link #paths} */
    String answer(String path) {
        int currency = path.startsWith("rates[") ? Integer.parseInt(path.substring(6, path.indexOf(']'))) : -1;
        if (currency >= 0) {
            RateForm rate = rates == null || currency >= rates.size() ? null : rates.get(currency);
            return rate == null ? "" : rate.answer(path.substring(path.indexOf('.') + 1));
        }
        return single(path);
    }

    private String single(String field) {
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
            case Questions.PLATFORM -> platform;
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
