package mx.ine.vmre.paidmedia;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A line of the plan as its page shows it.
 *
 * @param segment name, or the empty text outside of the split
 * @param deviation state of its spend, or null where the line was cancelled
 * @param landingWrong whether it no longer leads to the strategy's anchor site
 * @param themes names, or the empty text where nobody said
 * @param committed what its orders add up to
 * @param overCommitted whether that is more than the budget
 * @param daysMore whether there are more rows of spend than are shown
 */
record PlanSheet(
        long id,
        long version,
        String name,
        String month,
        String monthName,
        String platform,
        String segment,
        String area,
        String days,
        String budget,
        String actual,
        String difference,
        StateBadge deviation,
        String cancelled,
        String landing,
        boolean landingWrong,
        String piece,
        String themes,
        String remarks,
        String writtenBy,
        Note note,
        Approval approval,
        List<Campaign> campaigns,
        List<Order> orders,
        String committed,
        boolean overCommitted,
        List<Day> spendByDay,
        boolean daysMore) {

    /** @param url where the reference leads if it is an address of the web, else null */
    record Note(boolean there, boolean late, String due, String body, String reference, String url, String by, String at) {}

    /**
     * @param running whether the line began without an approval
     * @param keepers who may decide, in words
     */
    record Approval(
            StateBadge badge, boolean running, String requestedBy, String requestedAt, String decidedBy, String decidedAt,
            String reason, String keepers) {}

    /** @param spend of the month, or what stands where nobody brought any */
    record Campaign(String name, String spend) {}

    record Order(
            long id, String supplier, String reference, String orderedOn, String days, String amount, String remarks,
            StateBadge badge, String cancelled) {

        public boolean open() {
            return cancelled.isEmpty();
        }
    }

    record Day(String days, long importId, String file, String rows, String spend) {}
}
