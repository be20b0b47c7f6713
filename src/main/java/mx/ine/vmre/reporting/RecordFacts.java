package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;

/**
 * What our own records say of the month beside their counts by line, area and group.
 *
 * @param standings actions whose period touches the month, each of its three dimensions whole
 * @param results what completed actions that end in the month gave and cost, by line and indicator
 * @param agreements organisations known at the cut-off, by state
 * @param network members of the promotion network, by country
 * @param ending agreements that end soon, the first ones
 * @param countries names by ISO 3166-1 alpha-2
 */
record RecordFacts(
        List<Standing> standings, List<Result> results, List<Agreements> agreements, List<Network> network,
        List<Ending> ending, Map<String, String> countries) {

    static final RecordFacts NONE = new RecordFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

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
     * @param actions that measured it and say what they cost
     * @param cost of those, in pesos
     * @param result what they measured, added up
     */
    record Result(
            ActionLine line, String indicator, String name, long actions, BigDecimal cost, BigDecimal result) {}

    /**
     * @param added known since the month
     * @param signed agreements signed in the month
     * @param ending agreements that end within {@link RecordReadings#SOON} days after the cut-off
     */
    record Agreements(PartnerState state, long all, long added, long signed, long ending) {}

    /**
     * @param country ISO 3166-1 alpha-2, or the empty text
     * @param active members at the cut-off
     * @param joined of them, those active since the month
     * @param left out of them, suspended or closed
     */
    record Network(String country, String name, long active, long joined, long left) {}

    /** @param whole how many there are */
    record Ending(String name, String country, LocalDate signed, LocalDate ends, long whole) {}
}
