package mx.ine.vmre.metrics;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Marks an answer that a person took back: the question is open again, nothing remembered answers it, and what was
 * answered before is offered. The mark is a sign that nobody can type into an answer.
 */
final class AskedAgain {

    private static final String MARK = "\u0001";

    private AskedAgain() {}

    private static String mark(String former) {
        return MARK + former;
    }

    private static boolean isMarked(String answer) {
        return answer.startsWith(MARK);
    }

    /** The answers that hold. */
    static Map<String, String> without(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(e -> !isMarked(e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was answered before the question was opened again. */
    static Optional<String> former(String answer) {
        return answer != null && isMarked(answer) ? Optional.of(answer.substring(MARK.length())) : Optional.empty();
    }

    /**
     * Takes an answer back.
     *
     * @param key of its decision; the three answers about a rate go together, and so do
     *     those about columns
     * @param given all answers
     * @return the answers that are to be asked again, marked; empty if there is none of that key
     */
    static Map<String, String> takingBack(String key, Map<String, String> given) {
        return without(given).entrySet().stream()
                .filter(e -> group(e.getKey()).equals(group(key)))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> mark(e.getValue())));
    }

    private static String group(String key) {
        if (ColumnMapping.is(key)) {
            return ColumnMapping.FIELD;
        }
        return RateAnswer.of(key).map(asked -> RateAnswer.RATE.key(key.substring(key.indexOf('.') + 1))).orElse(key);
    }
}
