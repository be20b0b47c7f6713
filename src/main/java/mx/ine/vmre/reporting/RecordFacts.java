package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;

/**
 * What our own records say of the month beside their counts by line, area and group.
 *
 * @param standings actions whose period touches the month, each of its three dimensions whole
 * @param results what actions that end in the month aim at, gave and cost, by line and indicator
 * @param organisations those known at the cut-off
 * @param ending agreements that end soon, the first ones
 * @param countries names by ISO 3166-1 alpha-2
 */
record RecordFacts(
        List<Standing> standings, List<Result> results, List<Organisations> organisations, List<Ending> ending,
        Map<String, String> countries) {

    static final RecordFacts NONE = new RecordFacts(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** The same by group of actors alone, in their order. */
    List<PartnerFact> groups() {
        Map<String, PartnerFact> groups = new LinkedHashMap<>();
        organisations.forEach(o -> groups.merge(o.group(), o.alone(), PartnerFact::plus));
        return List.copyOf(groups.values());
    }

    /** What actions are grouped by. An action of two stages counts in both (Estrategia 3.4: they overlap). */
    enum Dimension {
        STAGE,
        COUNTRY,
        LINE
    }

    /**
     * The first four are disjoint, as in {@link ActionFact}.
     *
     * @param word number of the stage, ISO 3166-1 alpha-2, or name of the line; the empty text for none
     * @param name of the stage or the country, or the empty text
     * @param evidenced of the completed ones, those with evidence
     * @param planned budget of all, in pesos
     * @param costed how many say what they cost
     * @param cost of those, in pesos
     */
    record Standing(
            Dimension dimension, String word, String name, long toCome, long underWay, long done, long late,
            long evidenced, BigDecimal planned, long costed, BigDecimal cost) {

        long all() {
            return toCome + underWay + done + late;
        }
    }

    /**
     * @param indicator code
     * @param name of the indicator
     * @param actions completed ones that measured it and say what they cost
     * @param cost of those, in pesos
     * @param result what they measured, added up
     * @param target of all actions that end in the month, added up
     */
    record Result(
            ActionLine line, String indicator, String name, long actions, BigDecimal cost, BigDecimal result,
            BigDecimal target) {}

    /**
     * Organisations of one group, state, kind of agreement and country; one empty row of a group that has none.
     *
     * @param group code of the group of actors (Estrategia 5.2)
     * @param groupName as shown
     * @param state null of a group that has none
     * @param network whether their agreement is a letter of the promotion network
     * @param country ISO 3166-1 alpha-2, or the empty text
     * @param added known since the month
     * @param signed agreements signed in the month
     * @param ending agreements that end within {@link RecordReadings#SOON} days after the cut-off
     * @param joined active since the month
     */
    record Organisations(
            String group, String groupName, PartnerState state, boolean network, String country, long all, long added,
            long signed, long ending, long joined) {

        private PartnerFact alone() {
            return new PartnerFact(group, groupName, all, added, state == PartnerState.ACTIVE ? all : 0);
        }
    }

    /** @param whole how many there are */
    record Ending(String name, String country, LocalDate signed, LocalDate ends, long whole) {}
}
