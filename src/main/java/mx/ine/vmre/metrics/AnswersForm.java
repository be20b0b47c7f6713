package mx.ine.vmre.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers to the questions of a rehearsal. Of several doubtful columns one is asked at a time.
 *
 * @param column answer to the first open question about a column
 */
record AnswersForm(String month, String currency, String decimal, String dateOrder, String column) {

    static final AnswersForm EMPTY = new AnswersForm("", "", "", "", "");

    /** The component that answers a decision. */
    static String field(String decisionKey) {
        return decisionKey.startsWith("column.") ? "column" : decisionKey;
    }

    String answer(String field) {
        String typed = switch (field) {
            case "month" -> month;
            case "currency" -> currency;
            case "decimal" -> decimal;
            case "dateOrder" -> dateOrder;
            default -> column;
        };
        return typed == null ? "" : typed;
    }

    /** Answers by the key of the decision, of those that were asked and answered with an offered value. */
    Map<String, String> to(Rehearsal rehearsal) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Decision decision : rehearsal.decisions()) {
            String typed = answer(field(decision.key()));
            boolean another = answers.keySet().stream().anyMatch(k -> field(k).equals(field(decision.key())));
            if (!another && decision.options().stream().anyMatch(o -> o.value().equals(typed))) {
                answers.put(decision.key(), typed);
            }
        }
        return answers;
    }
}
