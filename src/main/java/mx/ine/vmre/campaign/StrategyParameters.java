package mx.ine.vmre.campaign;

import java.math.BigDecimal;

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
        int reportDueDay, BigDecimal splitTolerance, String splitBase, int contentPeriodDays, String anchorSite) {}
