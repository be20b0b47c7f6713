package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * The media plan of one month beside what was spent in it.
 *
 * @param asOf last day that is over, by which lines are due
 * @param lines of the plan, none that was cancelled: by platform in the catalogue's order, then by segment and name
 * @param spent by platform, segment and campaign, with the line that pays for it
 * @param months what was planned and spent in each month up to this one, the first one first; none of which neither is
 *     known
 * @param toDate what was planned and spent since the strategy began up to the month, by segment
 * @param ahead what is planned for later months, by month and segment
 * @param themes of the strategy in its order, those that lines of the month hold although they are retired included
 * @param tolerance percent of the plan that spend may leave it
 */
public record MonthPlan(
        YearMonth month,
        LocalDate asOf,
        List<Line> lines,
        List<Spent> spent,
        List<Month> months,
        Map<String, Sums> toDate,
        List<Ahead> ahead,
        List<Theme> themes,
        BigDecimal tolerance) {

    /** Segment of spend in countries of no segment, and of lines that are planned for such. */
    public static final String OUTSIDE = "";

    /** Segment of spend whose file names no country and to which nobody gave one. */
    public static final String UNPLACED = "?";

    public MonthPlan {
        lines = List.copyOf(lines);
        spent = List.copyOf(spent);
        months = List.copyOf(months);
        toDate = Map.copyOf(toDate);
        ahead = List.copyOf(ahead);
        themes = List.copyOf(themes);
    }

    /**
     * What the lines of a later month plan for a segment.
     *
     * @param segment key, or {@link #OUTSIDE}
     * @param plan pesos
     */
    public record Ahead(YearMonth month, String segment, BigDecimal plan) {}

    /** Something that content is about (Estrategia 7.3). */
    public record Theme(String code, String name) {}

    /**
     * @param plan pesos
     * @param actual pesos, or null where nobody knows
     */
    public record Sums(BigDecimal plan, BigDecimal actual) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, null);

        Sums and(Sums other) {
            return new Sums(plan.add(other.plan),
                    actual == null ? other.actual : other.actual == null ? actual : actual.add(other.actual));
        }
    }

    /** One month as a whole. */
    public record Month(YearMonth month, Sums sums, Deviation deviation) {}

    /**
     * @param segment key, or {@link #OUTSIDE}
     * @param budget pesos
     * @param actual pesos; zero where figures of the month are in and none is of its campaigns; null where nobody knows
     * @param imports that brought the actual spend
     * @param campaigns names that exports give to what it pays for
     * @param noteDue until when its information note is to be there
     * @param themes what it is about; none where nobody said
     * @param anchored whether it leads to the strategy's anchor site
     */
    public record Line(
            long id,
            String name,
            String platform,
            String platformName,
            String segment,
            String segmentName,
            Area area,
            DatePeriod period,
            BigDecimal budget,
            BigDecimal actual,
            List<Long> imports,
            List<String> campaigns,
            ApprovalState approval,
            LocalDate noteDue,
            boolean noted,
            boolean anchored,
            List<Theme> themes,
            Deviation deviation) {

        /** Actual less plan, or null. */
        public BigDecimal difference() {
            return actual == null ? null : actual.subtract(budget);
        }
    }

    /**
     * What was spent under one name on one platform in one segment, and what it gave; null is what no file says.
     *
     * @param lineId the line that pays for it, or null where no line does
     * @param spend pesos
     * @param conversions results as the platform counts them
     */
    public record Spent(
            String platform,
            String platformName,
            String segment,
            String segmentName,
            String campaign,
            Long lineId,
            BigDecimal spend,
            BigDecimal impressions,
            BigDecimal clicks,
            BigDecimal conversions,
            List<Long> imports) {}

    /** Whether anybody brought figures of the month. */
    public boolean measured() {
        return !spent.isEmpty();
    }

    public boolean planned() {
        return !lines.isEmpty();
    }

    /** Lines that began without an approved graphic line (Estrategia 4.5, 7.5). */
    public List<Line> unapproved() {
        return lines.stream()
                .filter(l -> l.approval() != ApprovalState.APPROVED && !l.period().from().isAfter(asOf))
                .toList();
    }

    /** Lines whose information note should be there (Estrategia 6.4). */
    public List<Line> unnoted() {
        return lines.stream().filter(l -> !l.noted() && !l.noteDue().isAfter(asOf)).toList();
    }

    /** Spend that no line pays for, the most first. */
    public List<Spent> unplanned() {
        return spent.stream()
                .filter(s -> s.lineId() == null)
                .sorted(Comparator.comparing(
                                (Spent s) -> s.spend() == null ? BigDecimal.ZERO : s.spend(), Comparator.reverseOrder())
                        .thenComparing(Spent::platform)
                        .thenComparing(Spent::campaign)
                        .thenComparing(Spent::segment))
                .toList();
    }

    public BigDecimal plan(Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pesos spent; zero where figures are in but none such; null where nobody knows. */
    public BigDecimal actual(Predicate<Spent> which) {
        return measured() ? sum(spent.stream().filter(which).toList()) : null;
    }

    /** What plan and spend of some part of the month are to each other. */
    public Deviation deviation(BigDecimal plan, BigDecimal actual) {
        return Deviation.of(plan, actual, DatePeriod.of(month), asOf, tolerance);
    }

    /** Platforms of the plan and of what was spent, by code, with their names. */
    public Map<String, String> platforms() {
        Map<String, String> platforms = new LinkedHashMap<>();
        lines.forEach(l -> platforms.putIfAbsent(l.platform(), l.platformName()));
        spent.forEach(s -> platforms.putIfAbsent(s.platform(), s.platformName()));
        return platforms;
    }

    static BigDecimal sum(Collection<Spent> rows) {
        List<BigDecimal> known = rows.stream().map(Spent::spend).filter(Objects::nonNull).toList();
        return known.isEmpty() && !rows.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Long> imports(Collection<Spent> rows) {
        return rows.stream()
                .flatMap(s -> s.imports().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
