package mx.ine.vmre.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;

/**
 * What a test knows of an invented strategy of three years, with stages that overlap: cards 2030 to 2031, registration
 * August 2031 to March 2032, voting April to June 2032.
 */
final class Known {

    static final long CARDS = 1;
    static final long REGISTRATION = 2;
    static final long VOTING = 3;

    private final List<ActionFact> actions = new ArrayList<>();
    private final List<Facts.Entity> entities = new ArrayList<>();
    private final List<Facts.EntityName> names = new ArrayList<>();
    private final List<Facts.Ally> allies = new ArrayList<>();
    private final List<Facts.Signed> agreements = new ArrayList<>();
    private final List<Facts.PlanLine> plan = new ArrayList<>();
    private final List<Facts.Spent> spent = new ArrayList<>();
    private final List<Facts.Source> sources = new ArrayList<>();
    private final List<MonthlyReports.Month> reports = new ArrayList<>();
    private final List<Facts.Handover> handovers = new ArrayList<>();
    private final List<Facts.Advice> advices = new ArrayList<>();
    private final List<MilestoneRow> milestones = new ArrayList<>();
    private final Map<CatalogueKind, List<Term>> terms = new EnumMap<>(CatalogueKind.class);

    static Known of(Act... acts) {
        Known known = new Known()
                .terms(CatalogueKind.OUTREACH_ACTIVITY, "foro", "gira", "local", "red")
                .terms(CatalogueKind.AGENDA_ITEM, "medios", "acto")
                .terms(CatalogueKind.MATERIAL, "cartel", "testimonial")
                .terms(CatalogueKind.THEME, "derecho", "ine", "invita")
                .terms(CatalogueKind.PRESS_ROUTE, "boletin", "video", "infografia", "animacion")
                .terms(CatalogueKind.LANGUAGE, "es", "en");
        Arrays.stream(acts).map(Act::fact).forEach(known.actions::add);
        return known;
    }

    static RuleText text(String key, String... settings) {
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            set.put(settings[i], settings[i + 1]);
        }
        return new RuleText(key, "9.9", null, "Regla", "Lo que dice", set);
    }

    Known terms(CatalogueKind kind, String... codes) {
        terms.put(kind, Arrays.stream(codes).map(c -> new Term(1, 1, kind, c, c, "", false)).toList());
        return this;
    }

    Known entity(String key, String name, boolean office, boolean provision) {
        return entity(key, name, provision, office ? List.of("Gubernatura") : List.of());
    }

    Known entity(String key, String name, boolean provision, List<String> offices) {
        entities.add(new Facts.Entity(key, name, offices, provision));
        return this;
    }

    /** How any entity is called in texts. */
    Known called(String key, String plainName) {
        names.add(new Facts.EntityName(key, plainName));
        return this;
    }

    Known ally(String state, String activeSince, int made, int broken) {
        return ally(state, activeSince, made, broken, null);
    }

    Known ally(String state, String activeSince, int made, int broken, String leftOn) {
        LocalDate since = activeSince == null ? null : LocalDate.parse(activeSince);
        allies.add(new Facts.Ally(allies.size() + 1L, "Aliada", state, since, since, made, broken,
                leftOn == null ? null : LocalDate.parse(leftOn)));
        return this;
    }

    Known signed(String... days) {
        Arrays.stream(days).forEach(d -> agreements.add(new Facts.Signed(1, "Aliada", LocalDate.parse(d))));
        return this;
    }

    Known plan(String starts, boolean approved, boolean noted, String landing) {
        LocalDate day = LocalDate.parse(starts);
        plan.add(new Facts.PlanLine(plan.size() + 1L, "Pauta", day, day, "facebook", landing, approved, day.plusDays(5), noted));
        return this;
    }

    Known spent(String month, String country, String amount) {
        spent.add(new Facts.Spent(YearMonth.parse(month), country, new BigDecimal(amount), null));
        return this;
    }

    Known source(String kind, String from, String to) {
        sources.add(new Facts.Source(
                sources.size() + 1L, kind, "archivo.csv", LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Known report(MonthlyReports.Month month) {
        reports.add(month);
        return this;
    }

    Known handover(String day, String deliveredOn) {
        return handover("Entregable", day, deliveredOn);
    }

    Known handover(String name, String day, String deliveredOn) {
        handovers.add(new Facts.Handover(name, LocalDate.parse(day), day(deliveredOn)));
        return this;
    }

    Known advice(String since, String declinedOn) {
        advices.add(new Facts.Advice(advices.size() + 1L, "a.1", day(since), day(declinedOn)));
        return this;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    Known milestone(String day, String name, boolean key) {
        milestones.add(new MilestoneRow(milestones.size() + 1L, 1, LocalDate.parse(day), name, key));
        return this;
    }

    Facts on(String day) {
        return new Facts(
                LocalDate.parse(day),
                new StrategyRef(1, "x", "Estrategia", LocalDate.of(2030, 1, 1), LocalDate.of(2032, 6, 30)),
                new StrategyParameters(10, new BigDecimal("2.00"), null, "SPEND", 10, "www.sitio.mx"),
                List.of(stage(CARDS, StageKind.CREDENTIALING, "2030-01-01", "2031-12-31"),
                        stage(REGISTRATION, StageKind.REGISTRATION, "2031-08-01", "2032-03-31"),
                        stage(VOTING, StageKind.VOTING, "2032-04-01", "2032-06-30")),
                milestones, terms,
                List.of(new Segment("norte", "Norte", new BigDecimal("60.00"), Set.of("US")),
                        new Segment("sur", "Sur", new BigDecimal("40.00"), Set.of("MX"))),
                entities, names, Map.of("3.3", List.of("California", "Nueva York")), actions, allies, agreements, plan, spent,
                sources, reports, advices, handovers);
    }

    private static StageRow stage(long id, StageKind kind, String from, String to) {
        return new StageRow(
                id, 1, (int) id, "Etapa", kind, LocalDate.parse(from), LocalDate.parse(to), "");
    }
}
