package mx.ine.vmre.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mx.ine.vmre.accounts.Area;

/**
 * A whole strategy as a file, which {@link StrategyJson} reads and writes; its format is told in
 * {@code strategies/LEEME.md}. Lists whose order says nothing are put into one order, so that two files say the same
 * exactly when they are equal.
 */
record StrategyFile(
        String key,
        String name,
        String title,
        LocalDate from,
        LocalDate to,
        String objective,
        String message,
        String slogan,
        String positioning,
        String perspective,
        StrategyParameters parameters,
        Map<String, String> numerals,
        List<Basis> legalBasis,
        List<StageEntry> stages,
        List<MilestoneEntry> milestones,
        List<LineEntry> lines,
        List<FunctionEntry> functions,
        List<EntityEntry> entities,
        List<SegmentEntry> segments,
        List<FocusEntry> focusPlaces,
        TimelineEntry timeline,
        Map<CatalogueKind, List<TermEntry>> terms,
        List<RuleEntry> rules) {

    record Basis(String instrument, String says) {}

    record StageEntry(
            int number, String name, StageKind kind, LocalDate from, LocalDate to, String numeral, String aim) {}

    /** @param deliverable true, or null if it is an ordinary date */
    record MilestoneEntry(
            LocalDate day,
            String name,
            boolean key,
            String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean deliverable) {

        boolean isDeliverable() {
            return Boolean.TRUE.equals(deliverable);
        }
    }

    record LineEntry(
            ActionLine line,
            String numeral,
            List<Area> areas,
            String summary,
            String objective,
            List<String> objectives) {

        LineEntry {
            areas = sorted(areas, order(a -> a));
        }
    }

    /** @param area an area, or {@code GROUP} for the working group of the three */
    record FunctionEntry(String area, String says) {}

    /** @param entity two-digit key; @param dates its own ones, possibly left out */
    record EntityEntry(
            String entity,
            List<String> offices,
            String source,
            List<String> provisions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EntityDateEntry> dates) {

        EntityEntry {
            dates = sorted(orEmpty(dates), order(EntityDateEntry::from, EntityDateEntry::name));
        }

        private EntityEntry moved(UnaryOperator<LocalDate> moved) {
            return new EntityEntry(entity, offices, source, provisions, dates.stream()
                    .map(d -> new EntityDateEntry(
                            d.kind(), d.name(), moved.apply(d.from()), moved.apply(d.to()), d.source()))
                    .toList());
        }
    }

    /** A date of one entity, such as its own election. */
    record EntityDateEntry(EntityDateKind kind, String name, LocalDate from, LocalDate to, String source) {}

    record SegmentEntry(String key, String name, BigDecimal share, List<String> countries, String note) {

        SegmentEntry {
            countries = sorted(countries, order(String::valueOf));
        }
    }

    record FocusEntry(String numeral, String country, List<String> names) {}

    record TimelineEntry(String note, List<Integer> years, List<TimelineRowEntry> rows) {

        TimelineEntry {
            years = rows == null || rows.isEmpty() ? List.of() : years;
        }

        private boolean saysNothing() {
            return rows != null && rows.isEmpty() && note != null && note.isBlank();
        }

        private TimelineEntry later(int byYears) {
            return new TimelineEntry(note, years.stream().map(y -> y + byYears).toList(), rows);
        }
    }

    /**
     * @param cells one per quarter of every year, each possibly null; or null where no cell is known
     * @param counts which actions count as its execution, or null where nobody has said it
     */
    record TimelineRowEntry(
            String heading,
            String name,
            List<Boolean> cells,
            @JsonInclude(JsonInclude.Include.NON_NULL) ExecutionCounting.Counts counts) {

        TimelineRowEntry {
            cells = cells == null || cells.stream().allMatch(Objects::isNull) ? null : cells;
        }
    }

    /**
     * @param aliases other names by which files call it; only of platforms, possibly left out
     * @param parent code of the entry above it, or null
     * @param retired true, or null where it is offered
     */
    record TermEntry(
            String code,
            String name,
            String numeral,
            String description,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> aliases,
            @JsonInclude(JsonInclude.Include.NON_NULL) String parent,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean retired) {

        TermEntry {
            aliases = orEmpty(aliases);
        }

        boolean isRetired() {
            return Boolean.TRUE.equals(retired);
        }
    }

    /**
     * @param area an area, or {@code GROUP} for the working group of the three
     * @param set figures and codes of the check, by name; may be left out
     */
    record RuleEntry(String key, String numeral, String area, String name, String says, Map<String, String> set) {

        RuleEntry {
            set = set == null ? Map.of() : new TreeMap<>(set);
        }

        /** Settings that are days move too. */
        private RuleEntry moved(UnaryOperator<LocalDate> moved) {
            Map<String, String> then = new TreeMap<>();
            set.forEach((setting, value) -> then.put(setting, value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? moved.apply(LocalDate.parse(value)).toString()
                    : value));
            return new RuleEntry(key, numeral, area, name, says, then);
        }
    }

    StrategyFile {
        numerals = numerals == null ? Map.of() : new TreeMap<>(numerals);
        legalBasis = orEmpty(legalBasis);
        stages = sorted(orEmpty(stages), order(StageEntry::number));
        milestones = sorted(orEmpty(milestones), order(MilestoneEntry::day, MilestoneEntry::name, MilestoneEntry::source));
        lines = sorted(orEmpty(lines), order(LineEntry::line));
        functions = orEmpty(functions);
        entities = sorted(orEmpty(entities), order(EntityEntry::entity));
        segments = orEmpty(segments);
        focusPlaces = sorted(orEmpty(focusPlaces), order(FocusEntry::numeral));
        timeline = timeline == null || timeline.saysNothing() ? null : timeline;
        terms = terms == null ? Map.of() : new TreeMap<>(terms);
        rules = orEmpty(rules);
    }

    /** The same under another key and name. */
    StrategyFile under(String otherKey, String otherName) {
        return new StrategyFile(
                otherKey, otherName, title, from, to, objective, message, slogan, positioning, perspective, parameters,
                numerals, legalBasis, stages, milestones, lines, functions, entities, segments, focusPlaces, timeline,
                terms, rules);
    }

    /** The same with another first day: every date moves as far, by whole months where that is exact. */
    StrategyFile beginningOn(LocalDate day) {
        UnaryOperator<LocalDate> moved = mover(from, day);
        return new StrategyFile(
                key, name, title, day, moved.apply(to), objective, message, slogan, positioning, perspective, parameters,
                numerals, legalBasis,
                stages.stream()
                        .map(s -> new StageEntry(
                                s.number(), s.name(), s.kind(), moved.apply(s.from()), moved.apply(s.to()), s.numeral(),
                                s.aim()))
                        .toList(),
                milestones.stream()
                        .map(m -> new MilestoneEntry(
                                moved.apply(m.day()), m.name(), m.key(), m.source(), m.deliverable()))
                        .toList(),
                lines, functions, entities.stream().map(e -> e.moved(moved)).toList(), segments, focusPlaces,
                timeline == null ? null : timeline.later(day.getYear() - from.getYear()), terms,
                rules.stream().map(r -> r.moved(moved)).toList());
    }

    private static UnaryOperator<LocalDate> mover(LocalDate from, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), day.withDayOfMonth(1));
        return from.plusMonths(months).equals(day)
                ? date -> endOfMonthKept(date, date.plusMonths(months))
                : date -> date.plusDays(ChronoUnit.DAYS.between(from, day));
    }

    /** What ended with its month still does. */
    private static LocalDate endOfMonthKept(LocalDate before, LocalDate after) {
        return before.getDayOfMonth() == before.lengthOfMonth() ? YearMonth.from(after).atEndOfMonth() : after;
    }

    /** Of what may yet be missing, each by itself; nulls are for {@link StrategyFileRules} to refuse. */
    @SafeVarargs
    private static <T> Comparator<T> order(Function<? super T, ? extends Comparable<?>>... by) {
        Comparator<T> order = null;
        for (Function<? super T, ? extends Comparable<?>> key : by) {
            @SuppressWarnings("unchecked")
            Comparator<T> next = Comparator.comparing(
                    t -> t == null ? null : (Comparable<Object>) key.apply(t),
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list == null ? null : list.stream().sorted(order).toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
