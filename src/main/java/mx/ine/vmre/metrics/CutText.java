package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of the cut that the title of a table states in words: {@code al 31 de diciembre de 2018}. */
final class CutText {

    private static final Pattern TO_DAY = Pattern.compile("\\bal (\\d{1,2} de [a-z]+ (?:de |del )?\\d{4})\\b");
    private static final Pattern CUT = Pattern.compile(
            "\\bcorte\\b\\D{0,30}(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2} de [a-z]+ (?:de |del )?\\d{4})");
    private static final Pattern TO_MONTH = Pattern.compile(
            "\\b(?:acumulad[oa]s?|corte) (?:a|al|hasta|al mes de|al cierre de) ([a-z]+ (?:de |del )?\\d{4})\\b");

    private CutText() {}

    /** Of several dates a day is surer than a month; one that may be read in two orders says nothing. */
    static Optional<LocalDate> find(List<String> lines) {
        return first(lines, CUT).or(() -> first(lines, TO_DAY)).or(() -> month(lines));
    }

    private static Optional<LocalDate> first(List<String> lines, Pattern pattern) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(HeaderName.normal(line));
            if (matcher.find()) {
                String date = matcher.group(1);
                Optional<LocalDate> read = DateText.date(date, DateText.proves(date).orElse(null));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> month(List<String> lines) {
        for (String line : lines) {
            Matcher matcher = TO_MONTH.matcher(HeaderName.normal(line));
            if (matcher.find()) {
                return DateText.month(matcher.group(1)).map(YearMonth::atEndOfMonth);
            }
        }
        return Optional.empty();
    }
}
