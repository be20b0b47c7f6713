package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;

/**
 * The records of ours that the figures of a month count or add up, one by one. What was published when fewer of them were
 * kept has none of the later ones: null, and not empty.
 *
 * @param actions whose period touches the month
 * @param organisations known at the end of the month
 * @param done completed actions that began by the end of the month; null where they were not kept
 * @param ahead digital actions that begin after the month; null where they were not kept
 * @param plans lines of the media plans of all months; null where they were not kept
 */
record Counted(
        List<Action> actions, List<Organisation> organisations, List<Work> done, List<Work> ahead, List<Plan> plans) {

    /** What a figure rests on. */
    enum Kind {
        ACTIONS,
        ORGANISATIONS,
        PLANS
    }

    /**
     * @param standing {@code planned}, {@code under-way}, {@code done} or {@code late} at the cut-off
     * @param country ISO 3166-1 alpha-2, or the empty text
     * @param stages numbers of those that it is of
     * @param evidenced whether it has evidence
     * @param costed whether it says what it cost
     * @param measured codes of the indicators of which it says result and cost, where it ended in the month
     * @param planned budget in pesos, or null
     * @param cost in pesos, or null
     * @param aims what it is measured by; null where that was not kept, and with it neither budget nor cost
     */
    record Action(
            long id, String code, String name, ActionLine line, Area area, String standing, String country,
            List<String> stages, LocalDate starts, LocalDate ends, boolean evidenced, boolean costed,
            List<String> measured, BigDecimal planned, BigDecimal cost, List<Aim> aims) {

        boolean is(String wanted) {
            return standing.equals(wanted);
        }
    }

    /**
     * @param indicator its code
     * @param result what it gave, or null
     */
    record Aim(String indicator, BigDecimal target, BigDecimal result) {}

    /**
     * An action outside of the month.
     *
     * @param standing as in {@link Action}
     * @param planned budget in pesos, or null
     */
    record Work(
            long id, String code, String name, Area area, String standing, LocalDate starts, LocalDate ends,
            BigDecimal planned) {}

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

    /**
     * A line of a media plan.
     *
     * @param platform its code, or the empty text
     * @param segment its key, or {@link mx.ine.vmre.paidmedia.MonthPlan#OUTSIDE}
     * @param budget pesos
     */
    record Plan(
            long id, String name, YearMonth month, Area area, String platform, String segment, LocalDate starts,
            LocalDate ends, BigDecimal budget) {}

    /** Whether everything of the kind was kept, and not only what was kept at first. */
    boolean whole(Kind kind) {
        switch (kind) {
            case ACTIONS:
                return done != null && ahead != null;
            case PLANS:
                return plans != null;
            default:
                return true;
        }
    }
}
