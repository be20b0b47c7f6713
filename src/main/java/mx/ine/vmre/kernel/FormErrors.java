package mx.ine.vmre.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the typed texts of a form and gathers, field by field, sentences that say what to write instead. Nothing that
 * was typed is lost: the form keeps its texts and is shown again.
 */
public final class FormErrors {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final BigDecimal USUAL = BigDecimal.valueOf(1250);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BindingResult binding;

    /** @throws ResponseStatusException 400 if what was sent has not even the shape of the form, so that nothing of it can be shown */
    public FormErrors(BindingResult binding) {
        if (binding.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        this.binding = binding;
    }

    /** Whether a day is one that people of this work mean; what is far away is a slip of the hand, also in a file. */
    public static boolean withinReach(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    public boolean any() {
        return binding.hasErrors();
    }

    public boolean none() {
        return !binding.hasErrors();
    }

    /** @param field name of the form's component, or null for the whole form */
    public void reject(String field, String key, Object... args) {
        if (field == null || !known(field)) {
            binding.reject(key, args, key);
        } else if (!binding.hasFieldErrors(field)) {
            binding.rejectValue(field, key, args, key);
        }
    }

    private boolean known(String field) {
        try {
            binding.getFieldType(field);
            binding.getRawFieldValue(field);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Text that must be written; stripped. The empty text after an error. */
    public String required(String field, String text, int maxLength) {
        if (blank(text)) {
            reject(field, "shell.error.required");
            return "";
        }
        return optional(field, text, maxLength);
    }

    /** Text that may be left out; printable and stripped, the empty text where there is none. */
    public String optional(String field, String text, int maxLength) {
        String typed = text == null ? "" : Typed.printable(text).strip();
        if (typed.length() > maxLength) {
            reject(field, "shell.error.tooLong", EsMx.number(maxLength), EsMx.number(typed.length()));
        }
        return typed;
    }

    /** Null after an error. */
    public LocalDate date(String field, String text) {
        if (blank(text)) {
            reject(field, "shell.error.date.required");
            return null;
        }
        return optionalDate(field, text).orElse(null);
    }

    public Optional<LocalDate> optionalDate(String field, String text) {
        if (blank(text)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Typed.date(text).filter(FormErrors::withinReach);
        if (date.isEmpty()) {
            reject(field, "shell.error.date", EsMx.date(FIRST_DAY), EsMx.date(LAST_DAY));
        }
        return date;
    }

    /** A non-negative amount; null after an error. */
    public Mxn money(String field, String text) {
        if (blank(text)) {
            reject(field, "shell.error.money.required");
            return null;
        }
        return optionalMoney(field, text).orElse(null);
    }

    public Optional<Mxn> optionalMoney(String field, String text) {
        if (blank(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Typed.number(text);
        String wrong = number.isEmpty() ? "shell.error.money" : noAmount(number.get());
        if (wrong != null) {
            reject(field, wrong, EsMx.amount(Mxn.MAX.amount()));
            return Optional.empty();
        }
        return number.map(n -> new Mxn(n.setScale(2, RoundingMode.UNNECESSARY)));
    }

    /** Why a number is no amount, or null if it is one. */
    private static String noAmount(BigDecimal number) {
        if (number.signum() < 0) {
            return "shell.error.money.negative";
        }
        if (number.stripTrailingZeros().scale() > 2) {
            return "shell.error.money.decimals";
        }
        return number.compareTo(Mxn.MAX.amount()) > 0 ? "shell.error.money.most" : null;
    }

    /** A whole number within bounds; null after an error. */
    public Long whole(String field, String text, long min, long max) {
        if (blank(text)) {
            reject(field, "shell.error.whole.required", EsMx.number(min), EsMx.number(max));
            return null;
        }
        return optionalWhole(field, text, min, max).orElse(null);
    }

    public Optional<Long> optionalWhole(String field, String text, long min, long max) {
        return number(field, text, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0).map(BigDecimal::longValueExact);
    }

    /** A number with at most so many decimals within bounds; empty if left out or after an error. */
    public Optional<BigDecimal> number(String field, String text, BigDecimal min, BigDecimal max, int decimals) {
        if (blank(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Typed.number(text)
                .filter(n -> n.compareTo(min) >= 0 && n.compareTo(max) <= 0)
                .filter(n -> n.stripTrailingZeros().scale() <= decimals);
        if (number.isEmpty()) {
            reject(
                    field,
                    decimals == 0 ? "shell.error.whole" : "shell.error.number",
                    EsMx.number(min),
                    EsMx.number(max),
                    decimals,
                    EsMx.number(example(min, max)));
        }
        return number;
    }

    /** A number that would be taken. */
    private static BigDecimal example(BigDecimal min, BigDecimal max) {
        return USUAL.compareTo(min) >= 0 && USUAL.compareTo(max) <= 0
                ? USUAL : min.add(max).divide(TWO, 0, RoundingMode.DOWN).max(min.setScale(0, RoundingMode.UP));
    }

    /** One of the constants; null after an error. */
    public <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            reject(field, "shell.error.choose");
        }
        return chosen.orElse(null);
    }

    /** One of the offered values; the empty text after an error. */
    public String oneOf(String field, String text, Collection<String> offered) {
        if (text == null || !offered.contains(text)) {
            reject(field, "shell.error.choose");
            return "";
        }
        return text;
    }

    /** At least {@code atLeast} of the offered values; what is not offered is an error. */
    public List<String> someOf(String field, List<String> texts, Collection<String> offered, int atLeast) {
        List<String> chosen = texts == null ? List.of() : texts.stream().distinct().toList();
        if (chosen.size() < atLeast || !offered.containsAll(chosen)) {
            reject(field, "shell.error.choose.some");
            return List.of();
        }
        return chosen;
    }

    /** An address of the web, or the empty text where it was left out. */
    public String optionalUrl(String field, String text, int maxLength) {
        String typed = optional(field, text, maxLength);
        if (typed.isEmpty()) {
            return "";
        }
        Optional<String> url = Typed.url(typed);
        if (url.isEmpty()) {
            reject(field, "shell.error.url");
        }
        return url.orElse("");
    }

    /** The last day must not precede the first; nulls are left to their own errors. */
    public void inOrder(String toField, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            reject(toField, "shell.error.dates.order", EsMx.date(from));
        }
    }

    /** Runs the use case if there is no error yet; a {@link RuleViolation} becomes an error of the form. */
    public void guard(Runnable useCase) {
        if (any()) {
            return;
        }
        try {
            useCase.run();
        } catch (RuleViolation e) {
            reject(e.field().orElse(null), e.key(), e.args());
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
