package mx.ine.vmre.metrics;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all values of a file say together: decimal sign, order of dates, currencies, which words its cells use, how many
 * rows have no date. One pass over the file, before any row is read for good.
 */
final class Survey {

    private static final int WORDS_KEPT = 5_000;

    private final Header header;
    private final Meaning amounts;
    private final PersonalData personal;
    private final LostDigits lostDigits;
    private final NumberEvidence numbers = new NumberEvidence();
    private final List<Meaning> numeric;
    private final List<Meaning> dates;
    private final Set<String> currencies = new TreeSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> entities = new LinkedHashSet<>();
    private final Set<String> platforms = new LinkedHashSet<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<String> named = new TreeSet<>();
    private final MixedCampaigns mixed = new MixedCampaigns();
    private final Map<DateOrder, UndatedRows> undated = new EnumMap<>(DateOrder.class);
    private boolean unnamedAmounts;
    private long rows;
    private long dayFirst;
    private long monthFirst;
    private String ambiguousDate;

    Survey(Header header) {
        this.header = header;
        this.personal = new PersonalData(header);
        this.lostDigits = new LostDigits(header);
        this.amounts = header.amounts();
        for (DateOrder order : DateOrder.values()) {
            undated.put(order, new UndatedRows(header, order));
        }
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
                String cell = line.cell(column);
                numbers.see(meaning == amounts ? MoneyText.number(cell) : cell, meaning.form() == Meaning.Form.WHOLE);
            }
        }
        currency(line);
        for (Meaning meaning : dates) {
            date(line.cell(header.column(meaning)));
        }
        keep(currencies, line, Meaning.CURRENCY);
        keep(countries, line, Meaning.COUNTRY);
        keep(entities, line, Meaning.ENTITY_KEY);
        keep(entities, line, Meaning.ENTITY);
        keep(platforms, line, Meaning.PLATFORM);
        keep(accounts, line, Meaning.ACCOUNT);
        undated.values().forEach(seen -> seen.see(line));
    }

    /** In which currency the row's amount is, as far as the row says it itself. */
    private void currency(Line line) {
        String amount = line.cell(header.column(amounts));
        if (SourceRow.isEmpty(amount)) {
            return;
        }
        String currency = line.cell(header.column(Meaning.CURRENCY));
        if (SourceRow.isEmpty(currency)) {
            currency = MoneyText.of(amount).map(MoneyText::currency).orElse("");
            if (currency.isEmpty()) {
                unnamedAmounts = true;
            } else {
                named.add(currency);
            }
        }
        mixed.see(line.cell(header.column(Meaning.ACCOUNT)), line.cell(header.column(Meaning.CAMPAIGN)), currency);
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
        return lostDigits.warnings();
    }

    /** Columns of identifiers of which a spreadsheet left too little. */
    Set<Integer> lostIdentifiers() {
        return lostDigits.identifiers();
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

    /** Those that say no days, dates being in the order that was found; where none was, the day counts as first. */
    UndatedRows undated() {
        return undated.get(order().orElse(DateOrder.DAY_FIRST));
    }

    /** Currencies that amounts name themselves in rows that do not say theirs in a column. */
    Set<String> namedCurrencies() {
        return named;
    }

    MixedCampaigns mixedCampaigns() {
        return mixed;
    }

    /** Whether there are amounts of which nothing in their row says the currency. */
    boolean unnamedAmounts() {
        return unnamedAmounts;
    }
}
