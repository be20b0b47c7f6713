package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Notices identifiers that a spreadsheet has turned into numbers: of 120253480921370123 there is left 1.20253E+17.
 * They cannot be had back; the person is told in which column, and nothing is told apart by them.
 */
final class LostDigits {

    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{2,3}");

    private static final int LONGEST = 24;

    /** A spreadsheet keeps so many digits of a number. */
    private static final int KEPT = 15;

    private final Header header;
    private final Set<Integer> identifiers;
    private final TreeSet<Integer> columns = new TreeSet<>();

    LostDigits(Header header) {
        this.header = header;
        this.identifiers = Set.copyOf(header.all(Meaning.IDENTIFIER));
    }

    void see(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.length() < LONGEST && cell.indexOf('+') > 0 && SHORTENED.matcher(HeaderName.strip(cell)).matches()
                    || cell.length() > KEPT && line.isNumber(i) && identifiers.contains(i)) {
                columns.add(i);
            }
        }
    }

    /** Columns of identifiers that tell nothing apart any more. */
    Set<Integer> identifiers() {
        Set<Integer> lost = new TreeSet<>(columns);
        lost.retainAll(identifiers);
        return lost;
    }

    List<Warning> warnings() {
        return columns.stream()
                .filter(i -> i < header.names().size())
                .map(i -> new Warning("metrics.warning.lost-digits" + kind(i),
                        List.of(HeaderName.strip(header.names().get(i)))))
                .toList();
    }

    private String kind(int column) {
        if (identifiers.contains(column)) {
            return "-identifier";
        }
        return header.means(column) ? "-used" : "";
    }
}
