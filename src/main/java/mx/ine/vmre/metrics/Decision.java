package mx.ine.vmre.metrics;

import java.util.List;

/**
 * A fact that the file does not tell and that is asked, never guessed.
 *
 * @param key what is asked: {@code month}, {@code currency}, {@code dateOrder}, {@code decimal}, {@code column.clicks},
 *     {@code rate.USD}
 * @param questionKey message key of the question
 * @param args its arguments
 * @param options the possible answers; none where the answer is typed
 * @param suggested the answer that the file makes likely, or null; never taken for given
 */
public record Decision(String key, String questionKey, List<String> args, List<Option> options, String suggested) {

    Decision(String key, String questionKey, List<String> args, List<Option> options) {
        this(key, questionKey, args, options, null);
    }

    boolean offers(String value) {
        return options.stream().anyMatch(o -> o.value().equals(value));
    }

    /** Whether the answer is typed and not chosen. */
    boolean typed() {
        return options.isEmpty();
    }

    /**
     * @param value what is answered
     * @param labelKey message key of its words
     * @param args their arguments
     */
    public record Option(String value, String labelKey, List<String> args) {}
}
