package mx.ine.vmre.metrics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * How a program wants a file to be taken.
 *
 * @param source kind of file that it is said to be, or null
 * @param answers to questions that the file may leave open, given beforehand, by the key of the decision
 * @param dryRun whether to stop before storing
 * @param allOrNothing whether one rejected row refuses the file
 */
record ImportWish(String source, Map<String, String> answers, boolean dryRun, boolean allOrNothing) {

    boolean stores() {
        return !dryRun;
    }

    ImportFinish finish() {
        if (dryRun) {
            return ImportFinish.WAIT;
        }
        return allOrNothing ? ImportFinish.STORE_IF_ALL_GOOD : ImportFinish.STORE_GOOD;
    }

    /**
     * Answers to what can only be asked once the file is compared with what is stored: they count if it comes to that.
     * That the file is not wanted then can only be said when it is asked.
     */
    Map<String, String> aboutStored() {
        Map<String, String> fitting = new HashMap<>();
        for (Displacement displacement : Displacement.values()) {
            String given = answers.getOrDefault(displacement.key(), "").toLowerCase(Locale.ROOT);
            if (displacement.answers().contains(given) && !given.equals(Displacement.DISCARD)) {
                fitting.put(displacement.key(), given);
            }
        }
        return fitting;
    }

    /** Whether a question is not open yet but will be, by another answer: that the amounts are in a currency. */
    boolean bringsUp(List<Decision> open, String key) {
        String currency = answers.getOrDefault(ExchangeQuestions.CURRENCY, "").toUpperCase(Locale.ROOT);
        boolean eachItsOwn = currency.equalsIgnoreCase(ExchangeQuestions.IN_CELLS);
        return open.stream().anyMatch(d -> d.key().equals(ExchangeQuestions.CURRENCY)
                        && d.options().stream().anyMatch(o -> o.value().equalsIgnoreCase(currency)))
                && RateAnswer.of(key).filter(asked -> eachItsOwn || asked.key(currency).equals(key)).isPresent();
    }

    boolean contradicts(Remembered remembered) {
        return contradicts(remembered.key(), remembered.value());
    }

    /** Whether it answers the question otherwise than it was answered before. */
    boolean contradicts(String key, String before) {
        String given = answers.get(key);
        return given != null && !given.equalsIgnoreCase(before);
    }

    /** Of the answers, those to questions that are really asked, with an offered value. */
    Map<String, String> to(List<Decision> asked) {
        Map<String, String> fitting = new LinkedHashMap<>();
        for (Decision decision : asked) {
            String given = answers.get(decision.key());
            if (given != null) {
                offered(decision, given).ifPresent(option -> fitting.put(decision.key(), option));
            }
        }
        return fitting;
    }

    /** @throws RuleViolation if a question that is open is answered by what it does not offer, naming what it does */
    void requireOffered(List<Decision> open) {
        open.stream()
                .filter(asked -> answers.containsKey(asked.key()) && to(List.of(asked)).isEmpty())
                .findFirst()
                .ifPresent(asked -> {
                    throw new RuleViolation("metrics.api.not-offered", answers.get(asked.key()), asked.key(), String.join(
                            ", ", asked.options().stream().map(Decision.Option::value).toList()));
                });
    }

    private static Optional<String> offered(Decision decision, String given) {
        if (decision.typed()) {
            return Optional.of(given);
        }
        Map<String, String> options = new HashMap<>();
        decision.options().forEach(o -> options.put(o.value().toLowerCase(Locale.ROOT), o.value()));
        return Optional.ofNullable(options.get(given.toLowerCase(Locale.ROOT)));
    }
}
