package mx.ine.vmre.metrics;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Notices identifiers that a spreadsheet has turned into numbers: of 120253480921370123 there is left 1.20253E+17.
 * They cannot be had back; the person is told in which column.
 */
final class LostDigits {

    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{2}");

    private static final int LONGEST = 24;

    private final TreeSet<Integer> columns = new TreeSet<>();

    void see(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.length() < LONGEST && cell.indexOf('+') > 0 && SHORTENED.matcher(HeaderName.strip(cell)).matches()) {
                columns.add(i);
            }
        }
    }

    List<Warning> warnings(Header header) {
        return columns.stream()
                .filter(i -> i < header.names().size())
                .map(i -> new Warning(
                        header.means(i) ? "metrics.warning.lost-digits-used" : "metrics.warning.lost-digits",
                        List.of(HeaderName.strip(header.names().get(i)))))
                .toList();
    }
}
