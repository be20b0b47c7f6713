package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.Typed;

/** The three things that are asked of each currency other than pesos, typed and not chosen. */
enum RateAnswer {
    RATE("rate", "number"),
    DATE("rateDate", "date"),
    SOURCE("rateSource", "text");

    private static final int DECIMALS = 6;
    private static final int LONGEST_SOURCE = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final String field;
    private final String control;

    RateAnswer(String field, String control) {
        this.field = field;
        this.control = control;
    }

    /** How it is typed on the screen. */
    String control() {
        return control;
    }

    /** Component of {@link RateForm}. */
    String field() {
        return field;
    }

    /** Key of the decision: {@code rate.USD}. */
    String key(String currency) {
        return field + "." + currency;
    }

    /** The currency that a decision of this kind is about. */
    static String currency(String decisionKey) {
        return decisionKey.substring(decisionKey.indexOf('.') + 1);
    }

    /** What a decision asks, if it is one of these. */
    static Optional<RateAnswer> of(String decisionKey) {
        String field = AnswersForm.field(decisionKey);
        return Arrays.stream(values()).filter(a -> a.field.equals(field)).findFirst();
    }

    /**
     * What was typed, as it is kept.
     *
     * @param today no rate is known of later days
     * @throws RuleViolation at the field, with what to write instead
     */
    String read(String typed, LocalDate today) {
        return switch (this) {
            case RATE -> rate(typed);
            case DATE -> date(typed, today);
            case SOURCE -> source(typed);
        };
    }

    private String rate(String typed) {
        Optional<BigDecimal> rate = Typed.number(typed).map(BigDecimal::stripTrailingZeros);
        if (rate.isEmpty()) {
            throw RuleViolation.on(field, "metrics.error.rate");
        }
        if (rate.get().signum() <= 0 || rate.get().compareTo(MOST) > 0) {
            throw RuleViolation.on(field, "metrics.error.rate-bounds", EsMx.number(MOST));
        }
        if (rate.get().scale() > DECIMALS) {
            throw RuleViolation.on(field, "metrics.error.rate-decimals");
        }
        return rate.get().toPlainString();
    }

    private String date(String typed, LocalDate today) {
        LocalDate date = Typed.date(typed).orElseThrow(() -> RuleViolation.on(field, "metrics.error.rate-date"));
        if (date.isAfter(today) || date.isBefore(FIRST)) {
            throw RuleViolation.on(field, date.isAfter(today) ? "metrics.error.rate-future" : "metrics.error.rate-old",
                    EsMx.date(date.isAfter(today) ? today : FIRST));
        }
        return date.toString();
    }

    private String source(String typed) {
        String source = typed.replaceAll("\\p{C}", " ").strip();
        if (source.isEmpty()) {
            throw RuleViolation.on(field, "metrics.error.rate-source");
        }
        if (source.length() > LONGEST_SOURCE) {
            throw RuleViolation.on(field, "metrics.error.rate-source-long", String.valueOf(LONGEST_SOURCE));
        }
        return source;
    }

    /** The rate of a currency if all three are answered; whatever could not be read counts as not answered. */
    static Optional<ExchangeRate> complete(String currency, Map<String, String> answers, LocalDate today) {
        for (RateAnswer answer : values()) {
            if (!answer.answered(currency, answers, today)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ExchangeRate(
                currency,
                new BigDecimal(RATE.read(answers.get(RATE.key(currency)), today)),
                LocalDate.parse(DATE.read(answers.get(DATE.key(currency)), today)),
                SOURCE.read(answers.get(SOURCE.key(currency)), today)));
    }

    boolean answered(String currency, Map<String, String> answers, LocalDate today) {
        try {
            return !read(answers.getOrDefault(key(currency), ""), today).isEmpty();
        } catch (RuleViolation e) {
            return false;
        }
    }
}
