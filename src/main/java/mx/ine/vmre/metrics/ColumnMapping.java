package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.ine.vmre.kernel.RuleViolation;

/** What a person says each column of an unknown table means: keys {@code map.1}, {@code map.2} and so on. */
final class ColumnMapping {

    /** Component of {@link AnswersForm}, and what stands before the number of the column. */
    static final String FIELD = "map";

    /** The answer for a column that is not imported. */
    static final String NOTHING = "none";

    private static final EnumSet<Meaning> FIGURES = EnumSet.of(
            Meaning.IMPRESSIONS, Meaning.CLICKS, Meaning.REACH, Meaning.SPEND, Meaning.CONVERSIONS);
    private static final List<Meaning> OFFERED = List.of(
            Meaning.DAY, Meaning.MONTH, Meaning.PLATFORM, Meaning.ACCOUNT, Meaning.CAMPAIGN, Meaning.AD_SET,
            Meaning.CREATIVE, Meaning.LANGUAGE, Meaning.COUNTRY, Meaning.REGION, Meaning.BREAKDOWN, Meaning.CURRENCY,
            Meaning.IMPRESSIONS, Meaning.CLICKS, Meaning.REACH, Meaning.SPEND, Meaning.CONVERSIONS);
    private static final Pattern CURRENCY = Pattern.compile(".*?[(\\[_ ]([A-Za-z]{3})[)\\]]?");

    private ColumnMapping() {}

    /** The answer that stands for a meaning: {@code ad-set}. */
    static String code(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Meaning> meaning(String code) {
        return OFFERED.stream().filter(m -> code(m).equals(code)).findFirst();
    }

    static String key(int column) {
        return FIELD + "." + (column + 1);
    }

    static boolean is(String decisionKey) {
        return AnswersForm.field(decisionKey).equals(FIELD);
    }

    /** All that a column may mean, and that it is not imported. */
    static List<Decision.Option> options() {
        List<Decision.Option> options = new ArrayList<>();
        OFFERED.forEach(m -> options.add(new Decision.Option(code(m), "metrics.map." + code(m), List.of())));
        options.add(new Decision.Option(NOTHING, "metrics.map." + NOTHING, List.of()));
        return options;
    }

    /** The columns of a table that have a name. */
    static List<Integer> named(Header header) {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < AddedColumns.own(header.names()); i++) {
            if (!HeaderName.strip(header.names().get(i)).isEmpty()) {
                named.add(i);
            }
        }
        return named;
    }

    /**
     * The header with its columns understood as answered.
     *
     * @return empty if a column is left to be asked
     * @throws RuleViolation if two columns mean the same, or none is a figure
     */
    static Optional<Header> assigned(Header header, Map<String, String> answers) {
        Map<Integer, Meaning> meanings = new TreeMap<>();
        for (int column : named(header)) {
            String answer = answers.getOrDefault(key(column), "");
            Optional<Meaning> meaning = meaning(answer);
            if (meaning.isEmpty() && !answer.equals(NOTHING)) {
                return Optional.empty();
            }
            meaning.ifPresent(m -> meanings.put(column, m));
        }
        check(meanings);
        Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);
        meanings.forEach((column, meaning) -> columns.computeIfAbsent(meaning, m -> new ArrayList<>()).add(column));
        return Optional.of(new Header(header.line(), header.names(), columns, currencies(header)));
    }

    private static void check(Map<Integer, Meaning> meanings) {
        Map<Meaning, Integer> first = new LinkedHashMap<>();
        meanings.forEach((column, meaning) -> {
            Integer other = meaning.many() ? null : first.putIfAbsent(meaning, column);
            if (other != null) {
                throw RuleViolation.on(FIELD, "metrics.error.map-twice." + code(meaning),
                        String.valueOf(other + 1), String.valueOf(column + 1));
            }
        });
        if (meanings.values().stream().noneMatch(FIGURES::contains)) {
            throw RuleViolation.on(FIELD, "metrics.error.map-no-figure");
        }
    }

    /** {@code Gasto (USD)} and {@code cost_usd} say their currency. */
    private static Map<Integer, String> currencies(Header header) {
        Map<Integer, String> currencies = new HashMap<>();
        for (int column : named(header)) {
            Matcher name = CURRENCY.matcher(HeaderName.strip(header.names().get(column)));
            if (name.matches()) {
                Currencies.known(name.group(1)).ifPresent(code -> currencies.put(column, code));
            }
        }
        return currencies;
    }

    /**
     * What the names of the columns mean in the reports that are known; a meaning is guessed for one column only. Where a
     * report would take another column for it, it is not this one: all clicks beside link clicks are not the clicks.
     */
    static Map<Integer, Meaning> guesses(Header header, List<SourceWords> known) {
        List<Header> whole =
                known.stream().map(words -> words.header(new Line(header.line(), header.names()))).toList();
        Map<Integer, Meaning> guesses = new HashMap<>();
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        for (int column : named(header)) {
            Line name = new Line(header.line(), List.of(header.names().get(column)));
            List<Set<Meaning>> meant = known.stream().map(words -> words.header(name).columns().keySet()).toList();
            meant.stream()
                    .flatMap(Set::stream)
                    .filter(OFFERED::contains)
                    .filter(m -> IntStream.range(0, known.size()).allMatch(i ->
                            !meant.get(i).contains(m) || whole.get(i).columns().get(m).contains(column)))
                    .findFirst()
                    .filter(m -> m.many() || taken.add(m))
                    .ifPresent(meaning -> guesses.put(column, meaning));
        }
        return guesses;
    }
}
