package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;

/**
 * All that is said of an action when it is planned or described again.
 *
 * @param name as people call it
 * @param area that carries it; must be one of those responsible for the line
 * @param objective what it is for
 * @param period first and last day
 * @param stages identifiers of the stages it serves, one at least (Estrategia 3.4)
 * @param audiences codes, one at least (3.2)
 * @param languages codes, one at least
 * @param place where
 * @param plannedBudget in Mexican pesos; zero is a statement
 * @param goals what it is measured by, one at least (3.5)
 * @param responsible name of the person in charge
 * @param numeral numeral of the Strategy or instrument it rests on, or the empty text
 * @param partners identifiers of the organisations that take part
 * @param notes anything else, or the empty text
 * @param detail what its line adds; decides the line
 * @param agenda items of a tour (5.3.5.1), in order; only for outreach
 * @param objectives codes of the strategy's objectives that it serves (3.1); none is a gap
 */
public record ActionPlan(
        String name,
        Area area,
        String objective,
        DatePeriod period,
        Set<Long> stages,
        Set<String> audiences,
        Set<String> languages,
        Place place,
        Mxn plannedBudget,
        List<Goal> goals,
        String responsible,
        String numeral,
        Set<Long> partners,
        String notes,
        ActionDetail detail,
        List<AgendaItem> agenda,
        Set<String> objectives) {

    /** One that names no objective of the strategy. */
    public ActionPlan(
            String name, Area area, String objective, DatePeriod period, Set<Long> stages, Set<String> audiences,
            Set<String> languages, Place place, Mxn plannedBudget, List<Goal> goals, String responsible, String numeral,
            Set<Long> partners, String notes, ActionDetail detail, List<AgendaItem> agenda) {
        this(name, area, objective, period, stages, audiences, languages, place, plannedBudget, goals, responsible,
                numeral, partners, notes, detail, agenda, Set.of());
    }

    public ActionLine line() {
        return detail.line();
    }

    /**
     * @param country ISO 3166-1 alpha-2, or null where the action has no country of its own
     * @param region state or province, or the empty text
     * @param city or the empty text
     * @param consulate or the empty text
     * @param reason why there, in writing, where the Strategy prefers another place (3.3.3), or the empty text
     */
    public record Place(String country, String region, String city, String consulate, String reason) {

        public static final Place NONE = new Place(null, "", "", "", "");

        public static Place city(String country, String region, String city) {
            return new Place(country, region, city, "", "");
        }

        public Place because(String why) {
            return new Place(country, region, city, consulate, why);
        }
    }

    /** @param indicator code in the catalogue of indicators; {@code target} in that unit, more than zero */
    public record Goal(String indicator, String unit, BigDecimal target) {}

    /** @param kind code in the catalogue of agenda items */
    public record AgendaItem(String kind, LocalDate day, String description) {}
}
