package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks in which currency the amounts of a file are, and what each currency other than pesos is worth. */
final class ExchangeQuestions {

    static final String CURRENCY = "currency";

    /** The answer that each amount is in the currency that its own text names. */
    static final String IN_CELLS = "cells";

    private final Map<String, String> answers;
    private final LocalDate today;
    private final List<Decision> open = new ArrayList<>();

    ExchangeQuestions(Map<String, String> answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    List<Decision> open() {
        return open;
    }

    /** What the file and the person say, or null while something is left to ask. */
    Exchange exchange(Header header, Survey survey) {
        TreeSet<String> stated = new TreeSet<>();
        survey.currencies().forEach(text -> Currencies.known(text).ifPresent(stated::add));
        Set<String> named = survey.namedCurrencies();
        String headed = header.currency() == null ? null : Currencies.known(header.currency()).orElse(null);
        String unstated = headed;
        boolean inCells = true;
        if (survey.currencies().isEmpty()) {
            boolean disagree = headed != null && !Set.of(headed).containsAll(named);
            String said = disagree ? contradicted(headed, named) : IN_CELLS;
            boolean rest = named.isEmpty() || survey.unnamedAmounts() || !said.equals(IN_CELLS);
            unstated = headed == null && rest ? answered(header, named) : headed;
            if (!open.isEmpty()) {
                return null;
            }
            inCells = said.equals(IN_CELLS);
            if (rest) {
                stated.add(unstated);
            }
        }
        if (inCells) {
            stated.addAll(named);
        }
        if (unstated == null || !stated.contains(unstated)) {
            unstated = stated.size() == 1 ? stated.first() : null;
        }
        List<ExchangeRate> rates = new ArrayList<>();
        for (String currency : stated) {
            if (!currency.equals(Currencies.PESOS)) {
                RateAnswer.complete(currency, answers, today).ifPresentOrElse(rates::add, () -> ask(currency));
            }
        }
        return open.isEmpty() ? Exchange.of(unstated, inCells, stated.size() > 1 ? survey.mixedCampaigns() : new MixedCampaigns(), rates) : null;
    }

    /** Which counts where the name of the column and the amounts in it disagree; the empty text while it is asked. */
    private String contradicted(String headed, Set<String> named) {
        Decision asked = new Decision(CURRENCY, "metrics.question.currency-contradicted",
                List.of(headed, String.join(", ", named)),
                List.of(new Decision.Option(headed, "metrics.option.currency", List.of(Currencies.title(headed), headed)),
                        new Decision.Option(IN_CELLS, "metrics.option.currency-cells", List.of())));
        String answer = answers.getOrDefault(CURRENCY, "");
        if (asked.offers(answer)) {
            return answer;
        }
        open.add(asked);
        return "";
    }

    /** The currency of amounts that do not name one, or null while it is asked. */
    private String answered(Header header, Set<String> named) {
        String answer = Currencies.known(answers.getOrDefault(CURRENCY, "")).orElse(null);
        if (answer == null) {
            open.add(currency(header, named.isEmpty() ? "" : "-rest"));
        }
        return answer;
    }

    private static Decision currency(Header header, String which) {
        return new Decision(CURRENCY, "metrics.question.currency" + which, List.of(header.name(header.amounts())),
                Currencies.codes().stream()
                        .map(code -> new Decision.Option(
                                code, "metrics.option.currency", List.of(Currencies.title(code), code)))
                        .toList());
    }

    private void ask(String currency) {
        for (RateAnswer asked : RateAnswer.values()) {
            if (!asked.answered(currency, answers, today)) {
                open.add(new Decision(asked.key(currency), "metrics.question." + asked.field(),
                        List.of(Currencies.name(currency), currency), List.of()));
            }
        }
    }
}
