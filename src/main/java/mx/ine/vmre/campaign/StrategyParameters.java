package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Set;
import mx.ine.vmre.kernel.Typed;

/**
 * Settings that the Strategy leaves open; administrators keep them.
 *
 * @param reportDueDay day of the following month on which the monthly report is due (7.6 names none)
 * @param splitTolerance percentage points that a segment may leave its planned share (7.5 names none)
 * @param planTolerance percent of the plan that spend may leave it (7.5 names none); null is {@link #PLAN_TOLERANCE}
 * @param splitBase what the split is measured on: {@code SPEND} or {@code IMPRESSIONS}
 * @param contentPeriodDays length of a content period in days (7.3: 15)
 * @param anchorSite host to which digital advertising leads (4.8.1.4); empty while a strategy is being written
 */
public record StrategyParameters(
        int reportDueDay,
        BigDecimal splitTolerance,
        BigDecimal planTolerance,
        String splitBase,
        int contentPeriodDays,
        String anchorSite) {

    /** Of strategies whose file says none. */
    static final BigDecimal PLAN_TOLERANCE = new BigDecimal("10.00");

    /** What {@link #splitBase()} may be. */
    static final Set<String> BASES = Set.of("SPEND", "IMPRESSIONS");

    public StrategyParameters {
        planTolerance = planTolerance == null ? PLAN_TOLERANCE : planTolerance;
    }

    /** Whether every value is within what the rest of the system can work with. */
    boolean holdTogether() {
        return reportDueDay >= 1
                && reportDueDay <= 28
                && isTolerance(splitTolerance)
                && isTolerance(planTolerance)
                && splitBase != null
                && BASES.contains(splitBase)
                && contentPeriodDays >= 1
                && contentPeriodDays <= 366
                && anchorSite != null
                && (anchorSite.isEmpty() || isHost(anchorSite));
    }

    /** Whether figures and reports come out the same under both: the split's base, tolerances and the content periods. */
    boolean measuresLike(StrategyParameters other) {
        return splitBase.equals(other.splitBase)
                && splitTolerance.compareTo(other.splitTolerance) == 0
                && planTolerance.compareTo(other.planTolerance) == 0
                && contentPeriodDays == other.contentPeriodDays;
    }

    private static boolean isTolerance(BigDecimal value) {
        return value != null
                && value.signum() >= 0
                && value.compareTo(new BigDecimal(100)) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    /** Whether an address of the web is on the anchor site, with or without its {@code www.} (4.8.1.4). */
    public boolean leadsToAnchor(String url) {
        return Typed.url(url)
                .map(address -> bare(URI.create(address).getHost()).equalsIgnoreCase(bare(anchorSite)))
                .orElse(false);
    }

    private static String bare(String host) {
        return host.regionMatches(true, 0, "www.", 0, 4) ? host.substring(4) : host;
    }

    static boolean isHost(String text) {
        return text != null
                && text.length() <= 200
                && text.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    }
}
