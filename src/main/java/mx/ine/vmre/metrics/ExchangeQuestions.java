package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Asks in which currency the amounts of a file are, and what each currency other than pesos is worth. */
final class ExchangeQuestions {

    static final String CURRENCY = "currency";

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
        String headed = header.currency() == null ? null : Currencies.known(header.currency()).orElse(null);
        if (survey.currencies().isEmpty()) {
            String one = headed == null ? answered() : headed;
            if (one == null) {
                open.add(currency(header));
                return null;
            }
            stated.add(one);
        }
        String unstated = stated.size() == 1
                ? stated.first() : headed != null && stated.contains(headed) ? headed : null;
        List<ExchangeRate> rates = new ArrayList<>();
        for (String currency : stated) {
            if (!currency.equals(Currencies.PESOS)) {
                RateAnswer.complete(currency, answers, today).ifPresentOrElse(rates::add, () -> ask(currency));
            }
        }
        return open.isEmpty() ? Exchange.of(unstated, rates) : null;
    }

    private String answered() {
        return Currencies.known(answers.getOrDefault(CURRENCY, "")).orElse(null);
    }

    private static Decision currency(Header header) {
        Meaning amounts = header.has(Meaning.SPEND) ? Meaning.SPEND : Meaning.SPEND_MICROS;
        return new Decision(CURRENCY, "metrics.question.currency", List.of(header.name(amounts)),
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
