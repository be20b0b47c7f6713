package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Settings that the Strategy leaves open; administrators keep them.
 *
 * @param reportDueDay day of the following month on which the monthly report is due (7.6 names none)
 * @param splitTolerance percentage points that a segment may leave its planned share (7.5 names none)
 * @param splitBase what the split is measured on: {@code SPEND} or {@code IMPRESSIONS}
 * @param contentPeriodDays length of a content period in days (7.3: 15)
 * @param anchorSite host to which digital advertising leads (4.8.1.4)
 */
public record StrategyParameters(
        int reportDueDay, BigDecimal splitTolerance, String splitBase, int contentPeriodDays, String anchorSite) {

    /** What {@link #splitBase()} may be. */
    static final Set<String> BASES = Set.of("SPEND", "IMPRESSIONS");

    /** Whether every value is within what the rest of the system can work with. */
    boolean holdTogether() {
        return reportDueDay >= 1
                && reportDueDay <= 28
                && splitTolerance != null
                && splitTolerance.signum() >= 0
                && splitTolerance.compareTo(new BigDecimal(100)) <= 0
                && splitTolerance.stripTrailingZeros().scale() <= 2
                && splitBase != null
                && BASES.contains(splitBase)
                && contentPeriodDays >= 1
                && contentPeriodDays <= 366
                && isHost(anchorSite);
    }

    static boolean isHost(String text) {
        return text != null
                && text.length() <= 200
                && text.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    }
}
