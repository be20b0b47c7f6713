package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Share;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.paidmedia.MonthPlan.Month;
import mx.ine.vmre.paidmedia.MonthPlan.Sums;

/**
 * A month's plan and spend by segment, against the shares of the strategy, by platform, and of the months before
 * (Estrategia 7.5).
 */
record PlanTotals(List<SegmentLine> segments, SegmentLine whole, List<Sum> platforms, List<Sum> months) {

    static final String UNKNOWN = "n/d";

    private static final int MONTHS_SHOWN = 12;
    private static final StateBadge AS_AGREED = new StateBadge("paidmedia.share.within", "s-ok", "done");
    private static final StateBadge OFF = new StateBadge("paidmedia.share.off", "s-warn", "obs");
    private static final StateBadge UNPLANNED = new StateBadge("paidmedia.share.none", "s-warn", "obs");

    /**
     * @param name of the segment, or the empty text where {@code key} names it
     * @param key message key of what is no segment, or the empty text
     * @param target planned share of the strategy, or the empty text
     * @param verdict what the share of the plan is against the strategy's, or null where nothing is planned
     * @param points share of the plan less the strategy's, in points
     */
    record SegmentLine(
            String name,
            String key,
            String target,
            String plan,
            String planShare,
            StateBadge verdict,
            String points,
            String actual,
            String actualShare,
            StateBadge deviation,
            String planToDate,
            String actualToDate) {}

    /** @param url of the list of those, or null */
    record Sum(String name, String plan, String actual, String difference, StateBadge deviation, String url) {}

    static PlanTotals of(MonthPlan plan, List<Segment> segments, StrategyParameters set) {
        List<SegmentLine> lines = new ArrayList<>();
        for (Segment segment : segments) {
            lines.add(line(plan, segment.name(), "", segment.key(), segment.share(), set));
        }
        for (String other : List.of(MonthPlan.OUTSIDE, MonthPlan.UNPLACED)) {
            if (plan.lines().stream().anyMatch(l -> l.segment().equals(other)) || plan.toDate().containsKey(other)) {
                lines.add(line(plan, "", other.isEmpty() ? "paidmedia.segment.outside" : "paidmedia.segment.unplaced",
                        other, null, set));
            }
        }
        Sums toDate = plan.toDate().values().stream().reduce(Sums.NONE, Sums::and);
        BigDecimal planned = plan.plan(l -> true);
        BigDecimal actual = plan.actual(s -> true);
        return new PlanTotals(
                lines,
                new SegmentLine("", "paidmedia.total", "", money(planned), "", null, "", money(actual), "",
                        badge(plan, planned, actual), money(toDate.plan()), money(toDate.actual())),
                platforms(plan),
                months(plan.months()));
    }

    private static SegmentLine line(
            MonthPlan plan, String name, String key, String segment, BigDecimal target, StrategyParameters set) {
        BigDecimal planned = plan.plan(l -> l.segment().equals(segment));
        BigDecimal actual = plan.actual(s -> s.segment().equals(segment));
        Optional<BigDecimal> share = Share.of(planned, plan.plan(l -> true)).map(Share::percent);
        BigDecimal points = target == null ? null : share.map(s -> s.subtract(target)).orElse(null);
        Sums toDate = plan.toDate().getOrDefault(segment, Sums.NONE);
        return new SegmentLine(
                name, key, target == null ? "" : EsMx.percent(target), money(planned),
                share.map(EsMx::percent).orElse(UNKNOWN), verdict(target, planned, points, set.splitTolerance()),
                points == null ? "" : signed(points), money(actual),
                share(actual, plan.actual(s -> true)), badge(plan, planned, actual),
                money(toDate.plan()), money(toDate.actual()));
    }

    private static StateBadge verdict(BigDecimal target, BigDecimal planned, BigDecimal points, BigDecimal tolerance) {
        if (target == null) {
            return planned.signum() > 0 ? UNPLANNED : null;
        }
        if (points == null) {
            return null;
        }
        return points.abs().compareTo(tolerance) <= 0 ? AS_AGREED : OFF;
    }

    private static List<Sum> platforms(MonthPlan plan) {
        List<Sum> sums = new ArrayList<>();
        plan.platforms().forEach((code, name) -> {
            BigDecimal planned = plan.plan(l -> l.platform().equals(code));
            sums.add(sum(name, new Sums(planned, plan.actual(s -> s.platform().equals(code))),
                    plan, planned.signum() > 0 && code.matches("[a-z0-9-]+")
                            ? PlanList.PATH + "?mes=" + plan.month() + "&plataforma=" + code : null));
        });
        return sums;
    }

    private static Sum sum(String name, Sums sums, MonthPlan plan, String url) {
        return new Sum(name, money(sums.plan()), money(sums.actual()), difference(sums.plan(), sums.actual()),
                badge(plan, sums.plan(), sums.actual()), url);
    }

    /** Nothing planned and nothing spent is neither kept nor missed: null. */
    private static StateBadge badge(MonthPlan plan, BigDecimal planned, BigDecimal actual) {
        return planned.signum() == 0 && (actual == null || actual.signum() == 0)
                ? null : plan.deviation(planned, actual).badge();
    }

    /** The last ones, the latest first. */
    private static List<Sum> months(List<Month> months) {
        List<Sum> sums = new ArrayList<>();
        for (Month m : months.subList(Math.max(0, months.size() - MONTHS_SHOWN), months.size())) {
            sums.add(new Sum(EsMx.month(m.month()), money(m.sums().plan()), money(m.sums().actual()),
                    difference(m.sums().plan(), m.sums().actual()), m.deviation().badge(),
                    PlanList.PATH + "?mes=" + m.month()));
        }
        Collections.reverse(sums);
        return sums;
    }

    static String money(BigDecimal amount) {
        return amount == null ? UNKNOWN : EsMx.amount(amount);
    }

    static String difference(BigDecimal plan, BigDecimal actual) {
        return actual == null ? UNKNOWN : signed(actual.subtract(plan));
    }

    static String share(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null
                ? UNKNOWN : Share.of(part, whole).map(Share::toString).orElse(UNKNOWN);
    }

    static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + EsMx.amount(number);
    }
}
