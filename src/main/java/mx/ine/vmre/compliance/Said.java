package mx.ine.vmre.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;

/** How figures are written within a sentence. */
final class Said {

    private static final int NAMED = 6;

    private Said() {}

    static String of(Object value) {
        if (value instanceof LocalDate day) {
            return EsMx.date(day);
        }
        if (value instanceof YearMonth month) {
            return EsMx.month(month);
        }
        if (value instanceof BigDecimal number) {
            return EsMx.number(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return EsMx.number(((Number) value).longValue());
        }
        if (value instanceof Collection<?> many) {
            return list(many);
        }
        return String.valueOf(value);
    }

    /** The first few, and that there are more. */
    private static String list(Collection<?> many) {
        String named = many.stream().limit(NAMED).map(Said::of).collect(Collectors.joining(", "));
        return many.size() > NAMED ? named + "… (" + EsMx.number(many.size()) + ")" : named.isEmpty() ? "–" : named;
    }
}
