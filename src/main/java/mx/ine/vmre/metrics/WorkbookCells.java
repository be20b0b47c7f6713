package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What the cells of a workbook say as text. A number is written with the fifteen digits that a spreadsheet knows,
 * a date as {@code 2020-11-02}, a time as {@code 00:02:32}.
 */
final class WorkbookCells {

    private static final MathContext KNOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LONGEST = new BigDecimal("1E15");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final BigDecimal SECONDS = new BigDecimal(86_400);

    private final LocalDate dayZero;
    private final Map<String, Kind> kinds = new HashMap<>();

    private enum Kind {
        NUMBER,
        DATE,
        TIME
    }

    WorkbookCells(boolean date1904) {
        this.dayZero = date1904 ? DAY_ZERO_1904 : DAY_ZERO;
    }

    boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal && kind(cell) == Kind.NUMBER;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return switch (kind(cell)) {
                case NUMBER -> number(number);
                case DATE -> date(number);
                case TIME -> time(number);
            };
        }
        return value == null ? "" : value.toString();
    }

    /** An identifier of more than fifteen digits has lost its end: it is left as the spreadsheet shows it. */
    private static String number(BigDecimal number) {
        BigDecimal known = number.round(KNOWN_DIGITS).stripTrailingZeros();
        return known.abs().compareTo(LONGEST) >= 0 ? known.toString() : known.toPlainString();
    }

    private String date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(LAST_DAY) >= 0) {
            return number(serial);
        }
        if (serial.compareTo(BigDecimal.ONE) < 0) {
            return time(serial);
        }
        long seconds = seconds(serial);
        LocalDateTime at = dayZero.atStartOfDay().plusSeconds(seconds);
        return seconds % 86_400 == 0 ? at.toLocalDate().toString() : at.toString().replace('T', ' ');
    }

    private static String time(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) {
            return number(days);
        }
        Duration time = Duration.ofSeconds(seconds(days));
        return "%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private Kind kind(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return kinds.computeIfAbsent(id + "\n" + format, k -> kind(id == null ? 0 : id, format));
    }

    /** The formats that every workbook has are known by number; others by the letters that they show. */
    private static Kind kind(int id, String format) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return Kind.DATE;
        }
        if (id >= 18 && id <= 21 || id >= 45 && id <= 47) {
            return Kind.TIME;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return Kind.NUMBER;
        }
        String letters = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "");
        if (letters.contains("y") || letters.contains("d")) {
            return Kind.DATE;
        }
        if (letters.contains("h") || letters.contains("s")) {
            return Kind.TIME;
        }
        return letters.matches("m+") ? Kind.DATE : Kind.NUMBER;
    }
}
