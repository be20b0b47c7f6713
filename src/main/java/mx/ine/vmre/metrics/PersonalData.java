package mx.ine.vmre.metrics;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses files with data of persons: only totals are imported, and the file itself is kept (Estrategia 7.6). Names of
 * columns tell, and so do the cells, because a column may bear any name.
 */
final class PersonalData {

    private static final SourceWords WORDS = SourceWords.of("personal");
    private static final Pattern CURP = Pattern.compile("[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOTER_KEY = Pattern.compile("[A-Z]{6}\\d{8}[HMX]\\d{3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[A-Za-z]{2,}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:[.,'’ ]?\\d{3}){0,2}(?:[.,]\\d{1,2})?");
    private static final int MAILS = 3;
    private static final int LENGTH_OF_KEYS = 18;

    private final Header header;
    private final BitSet likely = new BitSet();
    private final Map<Integer, Set<String>> mails = new HashMap<>();

    PersonalData(Header header) {
        this.header = header;
        for (int i = 0; i < header.names().size(); i++) {
            likely.set(i, !header.means(i) && WORDS.listed("likely", header.names().get(i)));
        }
    }

    /**
     * Of a line that may be a header: a name that only a list of persons has, or several that it has together. In a
     * table of figures the latter may head counts: there the cells decide.
     *
     * @throws Unreadable if it heads data of persons
     */
    static void check(Line line, boolean figures) {
        String likely = null;
        int found = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            String name = line.cell(i);
            if (WORDS.listed("certain", name)) {
                throw refusal(name);
            }
            if (WORDS.listed("likely", name)) {
                likely = likely == null ? name : likely;
                found++;
            }
        }
        if (found > 1 && !figures) {
            throw refusal(likely);
        }
    }

    /** @throws Unreadable if a cell of the row is a person's */
    void see(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            int length = line.cells().get(i).length();
            if (length >= LENGTH_OF_KEYS && length <= LENGTH_OF_KEYS + 2 && isKey(line.cell(i))) {
                throw refusal(name(i));
            }
            if (line.cells().get(i).indexOf('@') > 0 && isOneMailOfMany(i, line.cell(i))) {
                throw refusal(name(i));
            }
        }
        for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
            if (!SourceRow.isEmpty(line.cell(i)) && !COUNT.matcher(line.cell(i)).matches()) {
                throw refusal(name(i));
            }
        }
    }

    private static boolean isKey(String cell) {
        return CURP.matcher(cell).matches() || VOTER_KEY.matcher(cell).matches();
    }

    /** One address may be the institution's own. */
    private boolean isOneMailOfMany(int column, String cell) {
        if (!MAIL.matcher(cell).matches()) {
            return false;
        }
        Set<String> seen = mails.computeIfAbsent(column, c -> new HashSet<>());
        seen.add(cell);
        return seen.size() >= MAILS;
    }

    private String name(int column) {
        return column < header.names().size() ? HeaderName.strip(header.names().get(column)) : "";
    }

    private static Unreadable refusal(String column) {
        return new Unreadable("metrics.refused.personal", column);
    }
}
