package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;

/** Actions as the tests know them. */
final class ActionExamples {

    static final DatePeriod DECEMBER = new DatePeriod(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 20));

    private ActionExamples() {}

    static ActionRules rules() {
        return new ActionRules(
                Map.of(
                        "DISSEMINATION", Set.of("DECEYEC"),
                        "OUTREACH", Set.of("DERFE"),
                        "PRESS", Set.of("CNCS"),
                        "DIGITAL", Set.of("DERFE", "DECEYEC", "CNCS")),
                new InPersonRules(
                        rule("preferred-places", "country", "US"), rule("digital-elsewhere", "countries", "US MX"),
                        Map.of("US", Set.of("illinois", "nueva york")), "Illinois, Nueva York"),
                new RuleText("tours", "5.3.5.1", null, "Giras", "", Map.of("activity", "gira", "agenda", "medios acto-emblematico")),
                Map.of("medios", "Medios", "acto-emblematico", "Acto"),
                "www.votoextranjero.mx");
    }

    private static RuleText rule(String key, String setting, String countries) {
        return new RuleText(
                key, "3.3.3", null, "Lo que pide", "",
                Map.of("activities", "gira evento", "materials", "activacion-presencial mural", setting, countries));
    }

    static ActionPlan plan(Area area, ActionDetail detail) {
        return new ActionPlan(
                "Charla informativa", area, "Informar de los requisitos", DECEMBER, Set.of(1L), Set.of("primaria"),
                Set.of("es"), ActionPlan.Place.city("US", "Illinois", "Chicago"), Mxn.of("1500.50"),
                List.of(new ActionPlan.Goal("personas-atendidas", "personas", new BigDecimal("600"))),
                "Laura Medina", "5.3", Set.of(), "", detail, List.of());
    }

    static ActionPlan outreach() {
        return plan(Area.DERFE, ActionDetail.outreach("capacitacion", "Casa Michoacán", null, false, ""));
    }

    static ActionPlan tour() {
        return plan(Area.DERFE, ActionDetail.outreach("gira", "", null, true, "16"));
    }

    static ActionPlan piece(boolean main) {
        return plan(Area.DECEYEC, ActionDetail.dissemination("cartel", main, "", 500, "Consulados"));
    }

    static ActionPlan press() {
        return plan(Area.CNCS, ActionDetail.press("boletin", "", null, ""));
    }

    static ActionPlan digital(Area area) {
        return plan(area, ActionDetail.digital("ine-mexico", "facebook", "educacion-civica", 3, "https://example.org"));
    }

    static ActionPlan withPlace(ActionPlan p, ActionPlan.Place place) {
        return new ActionPlan(
                p.name(), p.area(), p.objective(), p.period(), p.stages(), p.audiences(), p.languages(), place,
                p.plannedBudget(), p.goals(), p.responsible(), p.numeral(), p.partners(), p.notes(), p.detail(),
                p.agenda());
    }

    static ActionPlan named(ActionPlan p, String name, Set<Long> stages, DatePeriod period) {
        return new ActionPlan(
                name, p.area(), p.objective(), period, stages, p.audiences(), p.languages(), p.place(),
                p.plannedBudget(), p.goals(), p.responsible(), p.numeral(), p.partners(), p.notes(), p.detail(),
                p.agenda());
    }

    static ActionPlan withAgenda(ActionPlan p, String... kinds) {
        return new ActionPlan(
                p.name(), p.area(), p.objective(), p.period(), p.stages(), p.audiences(), p.languages(), p.place(),
                p.plannedBudget(), p.goals(), p.responsible(), p.numeral(), p.partners(), p.notes(), p.detail(),
                Arrays.stream(kinds)
                        .map(k -> new ActionPlan.AgendaItem(k, p.period().from(), "Encuentro"))
                        .toList());
    }

    static ActionOutcome outcome(String result, String cost, ClosingFacts facts) {
        return new ActionOutcome(
                Arrays.asList(result == null ? null : new BigDecimal(result)), cost == null ? null : Mxn.of(cost), facts);
    }
}
