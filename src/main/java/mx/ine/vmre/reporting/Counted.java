package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;

/**
 * The records of ours that the figures of a month count, one by one.
 *
 * @param actions whose period touches the month
 * @param organisations known at the end of the month
 */
record Counted(List<Action> actions, List<Organisation> organisations) {

    /**
     * @param standing {@code planned}, {@code under-way}, {@code done} or {@code late} at the cut-off
     * @param country ISO 3166-1 alpha-2, or the empty text
     * @param stages numbers of those that it is of
     * @param evidenced whether it has evidence
     * @param costed whether it says what it cost
     * @param measured codes of the indicators of which it says result and cost, where it ended in the month
     */
    record Action(
            long id, String code, String name, ActionLine line, Area area, String standing, String country,
            List<String> stages, LocalDate starts, LocalDate ends, boolean evidenced, boolean costed,
            List<String> measured) {

        boolean is(String wanted) {
            return standing.equals(wanted);
        }
    }

    /**
     * @param group code of the group of actors (Estrategia 5.2)
     * @param state at the end of the month
     * @param network whether its agreement is a letter of the promotion network
     * @param country ISO 3166-1 alpha-2, or the empty text
     * @param known since when
     * @param added whether that was in the month or later
     * @param signed whether its agreement was signed in the month
     * @param ending whether its agreement ends soon
     * @param joined whether it became active in the month
     */
    record Organisation(
            long id, String name, String group, PartnerState state, boolean network, String country, LocalDate known,
            boolean added, boolean signed, boolean ending, boolean joined) {}
}
