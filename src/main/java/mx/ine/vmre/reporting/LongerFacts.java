package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What stands behind figures of longer times: of the same month a year before, and from the strategy's first day to the
 * month's last.
 *
 * @param mediaYear paid media a year before, by country
 * @param mediaToDate paid media since the strategy began, by country
 * @param visitsYear sessions a year before, or null where nobody brought them
 * @param visitsToDate sessions since the strategy began, or null
 * @param works counts of actions
 * @param brought months since the strategy began of which somebody brought figures, or declared that there are none
 */
record LongerFacts(
        List<CampaignFact> mediaYear,
        List<CampaignFact> mediaToDate,
        Visits visitsYear,
        Visits visitsToDate,
        Works works,
        Brought brought) {

    static final LongerFacts NONE =
            new LongerFacts(List.of(), List.of(), null, null, new Works(0, 0, 0, BigDecimal.ZERO),
                    Brought.NONE);

    /**
     * @param media months with paid media, or with the statement that there were none
     * @param visits months with analytics
     */
    record Brought(Set<YearMonth> media, Set<YearMonth> visits) {

        static final Brought NONE = new Brought(Set.of(), Set.of());
    }

    record Visits(long sessions, List<Long> imports) {}

    /**
     * @param doneYear completed ones whose period touches the month a year before
     * @param doneToDate completed ones that have begun
     * @param due those that should end in the month
     * @param ahead planned budget of the digital ones that begin after the month, in pesos
     */
    record Works(long doneYear, long doneToDate, long due, BigDecimal ahead) {}
}
