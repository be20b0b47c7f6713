package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all values of a file say together: decimal sign, order of dates, currencies, which words its cells use, how many
 * rows have no date. One pass over the file, before any row is read for good.
 */
final class Survey {

    private static final int WORDS_KEPT = 5_000;
    private static final int LINES_NAMED = 5;
    private static final ReadingRules NOTHING_KNOWN =
            new ReadingRules(null, null, null, false, false, null, null, null, null, null);

    private final Header header;
    private final SourceRow row;
    private final PersonalData personal;
    private final LostDigits lostDigits = new LostDigits();
    private final NumberEvidence numbers = new NumberEvidence();
    private final List<Meaning> numeric;
    private final List<Meaning> dates;
    private final Set<String> currencies = new TreeSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> entities = new LinkedHashSet<>();
    private final Set<String> platforms = new LinkedHashSet<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final List<Long> undatedLines = new ArrayList<>();
    private long undated;
    private long rows;
    private long dayFirst;
    private long monthFirst;
    private String ambiguousDate;

    Survey(Header header) {
        this.header = header;
        this.personal = new PersonalData(header);
        this.row = new SourceRow(header, NOTHING_KNOWN);
        this.numeric = header.columns().keySet().stream().filter(Meaning::numeric).toList();
        this.dates = header.columns().keySet().stream().filter(m -> m.form() == Meaning.Form.DATE).toList();
    }

    void see(Line line) {
        rows++;
        personal.see(line);
        lostDigits.see(line);
        for (Meaning meaning : numeric) {
            int column = header.column(meaning);
            if (!line.isNumber(column)) {
                numbers.see(line.cell(column), meaning.form() == Meaning.Form.WHOLE);
            }
        }
        for (Meaning meaning : dates) {
            date(line.cell(header.column(meaning)));
        }
        keep(currencies, line, Meaning.CURRENCY);
        keep(countries, line, Meaning.COUNTRY);
        keep(entities, line, Meaning.ENTITY_KEY);
        keep(entities, line, Meaning.ENTITY);
        keep(platforms, line, Meaning.PLATFORM);
        keep(accounts, line, Meaning.ACCOUNT);
        row.at(line);
        if (row.undated()) {
            undated++;
            if (undatedLines.size() < LINES_NAMED) {
                undatedLines.add(line.number());
            }
        }
    }

    private void date(String text) {
        if (!DateText.needsOrder(text)) {
            return;
        }
        Optional<DateOrder> proof = DateText.proves(text);
        if (proof.isEmpty()) {
            ambiguousDate = text;
        } else if (proof.get() == DateOrder.DAY_FIRST) {
            dayFirst++;
        } else {
            monthFirst++;
        }
    }

    private void keep(Set<String> words, Line line, Meaning meaning) {
        String text = line.cell(header.column(meaning));
        if (words.size() < WORDS_KEPT && !SourceRow.isEmpty(text)) {
            words.add(text);
        }
    }

    long rows() {
        return rows;
    }

    /** What the person should know of the cells. */
    List<Warning> warnings() {
        return lostDigits.warnings(header);
    }

    Optional<NumberStyle> style() {
        return numbers.settled();
    }

    /** Empty where only ambiguous dates are seen, or as many of each order. */
    Optional<DateOrder> order() {
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    /** Whether reading the dates needs the order. */
    boolean needsOrder() {
        return ambiguousDate != null || dayFirst > 0 || monthFirst > 0;
    }

    String ambiguousDate() {
        return ambiguousDate == null ? "" : ambiguousDate;
    }

    Set<String> currencies() {
        return currencies;
    }

    Set<String> countries() {
        return countries;
    }

    Set<String> entities() {
        return entities;
    }

    Set<String> platforms() {
        return platforms;
    }

    Set<String> accounts() {
        return accounts;
    }

    long undated() {
        return undated;
    }

    List<Long> undatedLines() {
        return undatedLines;
    }
}
