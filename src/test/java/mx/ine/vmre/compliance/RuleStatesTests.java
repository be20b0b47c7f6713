package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.Act.digital;
import static mx.ine.vmre.compliance.Act.outreach;
import static mx.ine.vmre.compliance.Act.piece;
import static mx.ine.vmre.compliance.Act.press;
import static mx.ine.vmre.compliance.Known.text;
import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each rule in each of its states, with facts and days that are told in the test. */
class RuleStatesTests {

    private static final Map<String, Set<RuleState>> SEEN = new ConcurrentHashMap<>();
    private static final RuleWording WORDING = new RuleWording(messages());
    private static final String SITE = "https://www.sitio.mx/x";
    private static final String OTHER = "https://otro.mx";

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/compliance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Verdict stands(RuleText text, Facts facts, RuleState expected) {
        Judging.Judged judged = Judging.of(text, facts);
        Verdict verdict = judged.verdict();
        assertThat(WORDING.sentence(judged)).as(text.key()).isNotBlank().doesNotContain("{", "null");
        assertThat(verdict.state()).as(text.key() + " on " + facts.asOf() + ": " + verdict.args()).isEqualTo(expected);
        SEEN.computeIfAbsent(text.key(), k -> EnumSet.noneOf(RuleState.class)).add(verdict.state());
        return verdict;
    }

    @AfterAll
    static void everyStateOfEveryRuleWasSeen() {
        if (SEEN.size() < 3) {
            return; // A single test was asked for.
        }
        Map<String, Set<RuleState>> unseen = new TreeMap<>();
        RuleBook.ALL.forEach(rule -> {
            Set<RuleState> missing = EnumSet.copyOf(rule.states());
            missing.removeAll(SEEN.getOrDefault(rule.key(), Set.of()));
            if (!missing.isEmpty()) {
                unseen.put(rule.key(), missing);
            }
        });
        assertThat(unseen).as("states that no test shows").isEmpty();
    }

    @Test
    void aRuleThatNobodyKnowsOrThatLacksItsFiguresNeedsAPerson() {
        assertThat(Judging.of(text("una-propia"), Known.of().on("2031-06-01")).verdict().state()).isEqualTo(NEEDS_PERSON);
        Judging.Judged unset = Judging.of(
                text("yearly-forum", "activity", "foro", "atLeast", "muchos"), Known.of().on("2031-06-01"));
        assertThat(unset.verdict().state()).isEqualTo(NEEDS_PERSON);
        assertThat(unset.unset()).containsExactly("years", "atLeast");
        Judging.Judged unknown = Judging.of(
                text("yearly-forum", "activity", "fiesta", "years", "2030", "atLeast", "1"), Known.of().on("2032-06-01"));
        assertThat(unknown.verdict().state()).as("what no catalogue has is nobody's omission").isEqualTo(NEEDS_PERSON);
        assertThat(unknown.unset()).containsExactly("activity");
    }

    @Test
    void entitiesFounded() {
        RuleText two = text("entities-founded", "entities", "2");
        stands(two, Known.of().entity("01", "Uno", true, true).on("2031-01-01"), MISSED);
        stands(two, Known.of().entity("01", "Uno", true, true).entity("02", "Dos", false, true).on("2031-01-01"),
                NEEDS_PERSON);
        stands(two, Known.of().entity("01", "Uno", true, true).entity("02", "Dos", true, true).on("2031-01-01"), MET);
    }

    @Test
    void officesKnown() {
        RuleText rule = text("offices-known");
        Act known = outreach("evento").on("2030-05-01").withOpl("01");
        stands(rule, Known.of().entity("01", "Uno", true, true).on("2031-01-01"), NOT_YET_DUE);
        stands(rule, Known.of(known).entity("01", "Uno", true, true).on("2031-01-01"), MET);
        stands(rule, Known.of(known).on("2031-01-01"), NEEDS_PERSON);
    }

    @Test
    void whatIsSaidToElectorsNamesOnlyEntitiesAndOfficesOfTheRegister() {
        RuleText rule = text("offices-known");
        stands(rule, naming(press("boletin").on("2030-05-01").named("Vota en la Península Sur")), MET);
        assertThat(stands(rule, naming(press("boletin").on("2030-05-01").named("Vota en la PENINSULA")), NEEDS_PERSON).args())
                .as("the longer name is not the shorter one").containsExactly("1", "1", "0");
        stands(rule, naming(outreach("evento").on("2030-05-01").named("Feria en la Península")), NOT_YET_DUE);
        stands(rule, naming(press("boletin").on("2030-05-01").named("Peninsulares en el exterior")), NOT_YET_DUE);
        Act other = digital("x").on("2030-05-01").named("Elige Gubernatura en Valle");
        assertThat(stands(rule, naming(other), NEEDS_PERSON).args()).as("an office it does not elect").last().isEqualTo("1");
        stands(rule, naming(digital("x").on("2030-05-01").named("Gubernatura: Valle y Península Sur")), MET);
    }

    private static Facts naming(Act... acts) {
        return Known.of(acts).entity("03", "Península Sur", true, true).entity("04", "Valle", true, List.of("Diputación"))
                .called("03", "peninsula sur").called("02", "peninsula").called("04", "valle").on("2031-01-01");
    }

    @Test
    void deliverables() {
        RuleText rule = text("deliverable", "warnDays", "30");
        stands(rule, Known.of().on("2030-05-01"), NOT_RECORDED);
        stands(rule, Known.of().handover("2030-06-15", null).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of().handover("2030-06-15", null).on("2030-06-15"), AT_RISK);
        stands(rule, Known.of().handover("2030-06-15", null).on("2030-06-16"), MISSED);
        stands(rule, Known.of().handover("2030-06-15", "2030-06-10").on("2030-06-09"), AT_RISK);
        assertThat(stands(rule, Known.of().handover("2030-06-15", "2030-06-20").on("2030-06-20"), MET).args())
                .as("late, and says so").last().isEqualTo("1");
    }

    @Test
    void recommendations() {
        RuleText rule = text("recommendations", "count", "2", "warnDays", "60");
        Known one = Known.of().advice("2030-05-01", null).advice(null, null);
        stands(rule, Known.of().on("2031-01-01"), NOT_RECORDED);
        stands(rule, one.on("2031-01-01"), NOT_YET_DUE);
        stands(rule, one.on("2032-06-01"), AT_RISK);
        assertThat(stands(rule, one.on("2032-07-01"), MISSED).evidence()).hasSize(1);
        Known both = Known.of().advice("2030-05-01", null).advice(null, "2030-06-01");
        stands(rule, both.on("2030-05-31"), NOT_YET_DUE);
        stands(rule, both.on("2030-06-01"), MET);
        stands(rule, Known.of().advice("2030-05-01", null).on("2030-06-01"), NOT_YET_DUE);
    }

    @Test
    void objectivesCovered() {
        RuleText rule = text("objectives", "atLeast", "1", "warnDays", "60");
        Act one = outreach("evento").on("2030-05-01").serving("a");
        Act both = outreach("evento").on("2030-06-01").serving("a", "b");
        Act none = outreach("evento").on("2030-04-01");
        stands(rule, Known.of(one).on("2030-05-01"), NOT_RECORDED);
        stands(rule, aims(none).on("2030-05-01"), NOT_RECORDED);
        assertThat(stands(rule, aims(one, none).on("2030-05-01"), NOT_YET_DUE).args())
                .containsExactly("1", "2", "b", "1", "2");
        stands(rule, aims(both.state(ActionState.IN_PROGRESS)).on("2030-06-01"), NOT_YET_DUE);
        stands(rule, aims(one).on("2032-06-01"), AT_RISK);
        stands(rule, aims(one).on("2032-07-01"), MISSED);
        stands(rule, aims(outreach("evento").on("2030-06-01").serving("a", "b")).on("2030-06-01"), MET);
    }

    private static Known aims(Act... acts) {
        return Known.of(acts).terms(CatalogueKind.OBJECTIVE, "a", "b");
    }

    @Test
    void topicsOfStages() {
        for (String key : List.of("stage-topics", "registration-topics", "voting-topics")) {
            topicsOf(key);
        }
    }

    private static void topicsOf(String key) {
        RuleText rule = text(
                key, "stage", "CREDENTIALING", "pieces", "Requisitos; Robo o extravío", "warnDays", "60");
        Act one = digital("x").on("2030-02-01").fulfilling(key + "/requisitos");
        Act two = press("boletin").on("2030-03-01").fulfilling(key + "/robo-o-extravio", "infographics/votar");
        stands(rule, Known.of(one).on("2030-03-01"), NOT_YET_DUE);
        stands(rule, Known.of(one).on("2031-12-01"), AT_RISK);
        assertThat(stands(rule, Known.of(one).on("2032-01-01"), MISSED).evidence())
                .extracting(Evidence::url).containsExactly("/plan-de-contenidos/piezas/" + key + "/robo-o-extravio");
        stands(rule, Known.of(one, two).on("2030-03-01"), MET);
        stands(rule, Known.of(one, two).on("2030-02-28"), NOT_YET_DUE);
    }

    @Test
    void yearlyStrategy() {
        RuleText rule = text("yearly-strategy", "word", "Estrategia de difusión", "years", "2030 2031", "warnDays", "60");
        Known first = Known.of().handover("Estrategia de DIFUSION 2030", "2030-02-01", "2029-12-10");
        stands(rule, Known.of().handover("Otro 2030", "2030-02-01", null).on("2030-05-01"), NOT_RECORDED);
        stands(rule, first.on("2030-05-01"), NOT_YET_DUE);
        stands(rule, first.on("2030-12-01"), AT_RISK);
        assertThat(stands(rule, first.on("2031-01-02"), MISSED).args()).last().isEqualTo("2031");
        stands(rule, first.on("2029-12-09"), AT_RISK);
        Known both = Known.of().handover("Estrategia de difusión 2030", "2030-02-01", "2029-12-10")
                .handover("Estrategia de difusión 2031", "2031-02-01", "2031-01-10");
        stands(rule, both.on("2031-01-10"), MET);
    }

    @Test
    void inclusiveLanguage() {
        RuleText rule = text("inclusive-language", "lines", "DISSEMINATION DIGITAL", "points", "Uno; Dos", "warnDays", "15");
        Act post = digital("x").on("2030-05-20").reviewed("inclusive-language", "2030-05-10");
        Act without = piece("cartel").on("2030-05-20");
        stands(rule, Known.of(without, press("boletin").on("2030-05-01")).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(without).on("2030-05-20"), NOT_RECORDED);
        stands(rule, Known.of(post, without).on("2030-05-12"), AT_RISK);
        stands(rule, Known.of(post, without).on("2030-05-20"), MISSED);
        stands(rule, Known.of(post, press("boletin").on("2030-05-01")).on("2030-05-20"), MET);
    }

    @Test
    void printedMatter() {
        RuleText rule = text("printed-matter", "materials", "cartel volante", "points", "Uno", "warnDays", "15");
        Act poster = piece("cartel").on("2030-05-20").reviewed("printed-matter", "2030-05-25");
        Act leaflet = piece("volante").on("2030-06-20");
        stands(rule, Known.of(poster, piece("mural").on("2030-05-01")).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(poster).on("2030-05-24"), NOT_RECORDED);
        assertThat(stands(rule, Known.of(poster).on("2030-05-25"), MET).args().get(3)).as("signed late").isEqualTo("1");
        stands(rule, Known.of(poster, leaflet).on("2030-06-10"), AT_RISK);
        stands(rule, Known.of(poster, leaflet).on("2030-06-20"), MISSED);
    }

    @Test
    void networkEvidence() {
        RuleText rule = text("network-evidence", "withinDays", "30");
        stands(rule, Known.of(outreach("red").on("2030-05-01").shared("2030-05-02", null)).on("2030-05-01"), NOT_RECORDED);
        Act one = outreach("red").on("2030-05-01").shared("2030-05-02", "2030-05-20");
        assertThat(stands(rule, Known.of(one).on("2030-05-19"), NOT_YET_DUE).due()).isEqualTo("2030-06-01");
        stands(rule, Known.of(one).on("2030-05-20"), MET);
        stands(rule, Known.of(outreach("red").on("2030-05-01").shared("2030-05-02", null)).on("2030-06-02"), AT_RISK);
    }

    @Test
    void audiencesServed() {
        RuleText rule = text("audiences", "warnDays", "60");
        Act both = outreach("evento").on("2030-05-01").stages(Known.CARDS).audiences("a", "b");
        Known served = Known.of(both).terms(CatalogueKind.AUDIENCE, "a", "b");
        Known half = Known.of(outreach("evento").on("2030-05-01").stages(Known.CARDS).audiences("a"))
                .terms(CatalogueKind.AUDIENCE, "a", "b");
        stands(rule, served.on("2030-04-30"), NOT_YET_DUE);
        stands(rule, served.on("2030-05-01"), MET);
        stands(rule, half.on("2031-07-01"), NOT_YET_DUE);
        stands(rule, half.on("2031-12-01"), AT_RISK);
        stands(rule, half.on("2032-01-01"), MISSED);
    }

    @Test
    void preferredPlaces() {
        RuleText rule = text("preferred-places", "activities", "gira", "country", "US", "focus", "3.3", "warnDays", "30");
        Act listed = outreach("gira").on("2030-05-10").at("US", "CALIFORNIA");
        Act elsewhere = outreach("gira").on("2030-08-10").at("US", "Nevada");
        stands(rule, Known.of().on("2030-05-10"), NOT_YET_DUE);
        stands(rule, Known.of(listed, outreach("gira").on("2030-06-01").at("US", "Nevada").justified()).on("2030-07-01"),
                MET);
        stands(rule, Known.of(listed, elsewhere).on("2030-07-20"), AT_RISK);
        assertThat(stands(rule, Known.of(listed, elsewhere).on("2030-08-10"), MISSED).evidence()).hasSize(1);
    }

    @Test
    void digitalElsewhere() {
        RuleText rule = text("digital-elsewhere", "activities", "gira", "countries", "US MX", "warnDays", "30");
        Act online = digital("tema").on("2030-02-01").at("ES", "");
        Act visit = outreach("gira").on("2030-03-01").at("ES", "Madrid");
        stands(rule, Known.of().on("2030-02-01"), NOT_YET_DUE);
        stands(rule, Known.of(online).on("2030-02-01"), MET);
        stands(rule, Known.of(online, visit).on("2030-02-15"), AT_RISK);
        stands(rule, Known.of(online, visit).on("2030-03-01"), MISSED);
        Act reasoned = outreach("gira").on("2030-03-01").at("ES", "Madrid").justified();
        stands(rule, Known.of(reasoned).on("2030-03-01"), AT_RISK);
    }

    @Test
    void withinStages() {
        Act inside = outreach("evento").on("2031-09-01").stages(Known.CARDS, Known.REGISTRATION);
        Act outside = outreach("evento").on("2030-09-01").stages(Known.CARDS, Known.REGISTRATION);
        stands(text("within-stages"), Known.of().on("2031-01-01"), NOT_YET_DUE);
        assertThat(stands(text("within-stages"), Known.of(inside).on("2031-09-01"), MET).args())
                .as("two stages are in force at once").last().isEqualTo("2");
        stands(text("within-stages"), Known.of(inside, outside).on("2031-01-01"), NEEDS_PERSON);
    }

    @Test
    void rightToVote() {
        RuleText rule = text("right-to-vote", "themes", "derecho", "warnDays", "10");
        Act january = digital("derecho").days("2030-01-10", "2030-01-20");
        stands(rule, Known.of().on("2029-12-31"), NOT_YET_DUE);
        stands(rule, Known.of().on("2030-01-05"), NOT_YET_DUE);
        stands(rule, Known.of().on("2030-01-25"), AT_RISK);
        stands(rule, Known.of(january).on("2030-01-10"), MET);
        stands(rule, Known.of().on("2030-02-01"), MISSED);
        stands(rule, Known.of(january).on("2030-02-01"), MET);
        stands(rule, Known.of(january).on("2030-03-01"), MISSED);
        Act planned = digital("derecho").days("2030-01-10", "2030-01-20");
        for (ActionState unbegun : List.of(ActionState.PLANNED, ActionState.APPROVED, ActionState.CANCELLED)) {
            stands(rule, Known.of(planned.state(unbegun)).on("2030-02-01"), MISSED);
        }
        stands(rule, Known.of(planned.state(ActionState.IN_PROGRESS)).on("2030-02-01"), MET);
        Known release = Known.of(press("boletin").days("2030-01-10", "2030-01-20").serving("votar"));
        stands(rule, release.on("2030-02-01"), MISSED);
        stands(text("right-to-vote", "themes", "derecho", "objectives", "otro votar"), release.on("2030-02-01"), MET);
    }

    @Test
    void periodicNews() {
        RuleText rule = text(
                "periodic-news", "themes", "ine", "stage", "CREDENTIALING", "everyDays", "60", "warnDays", "15");
        Known told = Known.of(digital("ine").on("2030-02-01"));
        stands(rule, told.on("2029-12-01"), NOT_YET_DUE);
        stands(rule, told.on("2030-01-10"), NOT_YET_DUE);
        stands(rule, told.on("2030-03-01"), MET);
        assertThat(stands(rule, told.on("2030-03-25"), AT_RISK).due()).isEqualTo("2030-04-02");
        stands(rule, told.on("2030-04-03"), MISSED);
        Known before = Known.of(digital("ine").on("2029-06-30"));
        assertThat(stands(rule, before.on("2030-01-10"), NOT_YET_DUE).args()).as("before the stage is not in it").contains("–");
        stands(rule, before.on("2030-04-03"), MISSED);
        RuleText lost = text("periodic-news", "themes", "ine", "stage", "NO_SUCH", "everyDays", "60", "warnDays", "15");
        stands(lost, told.on("2100-12-31"), NEEDS_PERSON);
    }

    @Test
    void resultsAfter() {
        RuleText rule = text(
                "results-after", "milestone", "Elección", "word", "resultados", "withinDays", "15", "warnDays", "30");
        Act told = press("boletin").named("Resultados del voto").on("2032-06-10");
        Act early = press("boletin").named("Resultados del voto").on("2032-06-01");
        stands(rule, Known.of().on("2032-01-01"), NEEDS_PERSON);
        stands(rule, election(told).on("2032-06-08"), NOT_YET_DUE);
        stands(rule, election().on("2032-06-01"), AT_RISK);
        stands(rule, election(early).on("2032-05-01"), AT_RISK);
        stands(rule, election(told).on("2032-06-10"), MET);
        assertThat(stands(rule, election(early).on("2032-06-10"), MISSED).due()).as("nothing is in time any more").isNull();
        stands(rule, election().on("2032-06-22"), MISSED);
    }

    private static Known election(Act... acts) {
        return Known.of(acts).milestone("2032-06-06", "Elección", true);
    }

    @Test
    void measurable() {
        Act good = outreach("evento").on("2030-05-01");
        stands(text("measurable"), Known.of().on("2030-05-01"), NOT_YET_DUE);
        stands(text("measurable"), Known.of(good).on("2030-05-01"), MET);
        Known costless = Known.of(good, outreach("evento").on("2030-06-01").free());
        stands(text("measurable", "warnDays", "31"), costless.on("2030-05-01"), AT_RISK);
        stands(text("measurable", "warnDays", "30"), costless.on("2030-05-01"), MET);
        stands(text("measurable"), Known.of(good, outreach("evento").on("2030-04-01").unmeasured()).on("2030-05-01"),
                MISSED);
    }

    @Test
    void englishVersions() {
        RuleText rule = text("english-versions", "language", "en", "warnDays", "15");
        Act spanish = piece("cartel").main().on("2030-05-20");
        stands(rule, Known.of(spanish).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(spanish).on("2030-05-10"), AT_RISK);
        stands(rule, Known.of(spanish).on("2030-05-20"), MISSED);
        stands(rule, Known.of(piece("cartel").main().on("2030-05-20").languages("es", "en")).on("2030-05-20"), MET);
    }

    @Test
    void graphicLine() {
        RuleText rule = text("graphic-line", "lines", "DISSEMINATION", "points", "Línea", "warnDays", "15");
        Act waiting = piece("cartel").on("2030-05-20").state(ActionState.PLANNED).reviewed("graphic-line", "2030-05-01");
        Act unsigned = piece("cartel").on("2030-05-20");
        Act good = piece("cartel").on("2030-05-20").reviewed("graphic-line", "2030-05-01");
        stands(rule, Known.of(waiting).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(waiting).on("2030-05-10"), AT_RISK);
        assertThat(stands(rule, Known.of(waiting).on("2030-05-20"), AT_RISK).args().subList(0, 3))
                .as("nobody began it: nothing went out unsigned").containsExactly("0", "0", "1");
        stands(rule, Known.of(good, unsigned).on("2030-05-20"), MISSED);
        stands(rule, Known.of(unsigned).on("2030-05-20"), NOT_RECORDED);
        stands(rule, Known.of(good).on("2030-05-20"), MET);
    }

    @Test
    void anchorSite() {
        RuleText rule = text("anchor-site", "warnDays", "15");
        stands(rule, Known.of(digital("x").on("2030-05-01")).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(digital("x").on("2030-05-01").landing(SITE)).on("2030-05-01"), MET);
        stands(rule, Known.of().plan("2030-05-10", true, true, OTHER).on("2030-05-01"), AT_RISK);
        stands(rule, Known.of().plan("2030-05-10", true, true, OTHER).on("2030-05-10"), MISSED);
    }

    @Test
    void localBodies() {
        RuleText rule = text("local-bodies", "warnDays", "100");
        Act one = outreach("evento").on("2030-05-01").withOpl("01");
        Act two = outreach("evento").on("2030-06-01").withOpl("02");
        stands(rule, both(one).on("2030-07-01"), NOT_YET_DUE);
        stands(rule, both(one).on("2032-06-01"), AT_RISK);
        stands(rule, both(one).on("2032-07-01"), MISSED);
        stands(rule, both(one, two).on("2030-06-01"), MET);
    }

    private static Known both(Act... acts) {
        return Known.of(acts).entity("01", "Uno", true, true).entity("02", "Dós", true, true);
    }

    @Test
    void homeEntities() {
        RuleText rule = text(
                "home-entities", "activity", "local", "country", "MX", "border", "Paso; Puente", "warnDays", "90");
        Act one = outreach("local").on("2031-05-01").at("MX", "Uno");
        Act two = outreach("local").on("2031-06-01").at("MX", "dos");
        Act crossing = outreach("local").on("2031-06-01").at("MX", "dos").city("PUENTE");
        stands(rule, both(one).milestone("2032-06-06", "Elección", true).on("2031-07-01"), NOT_YET_DUE);
        stands(rule, both(one).milestone("2032-06-06", "Elección", true).on("2032-05-01"), AT_RISK);
        stands(rule, both(one).milestone("2032-06-06", "Elección", true).on("2032-06-07"), MISSED);
        stands(rule, both(one, two).milestone("2032-06-06", "Elección", true).on("2032-05-01"), AT_RISK);
        assertThat(stands(rule, both(one, crossing).milestone("2032-06-06", "Elección", true).on("2031-06-01"), MET).args())
                .last().isEqualTo("Puente");
        RuleText unnamed = text("home-entities", "activity", "local", "country", "MX", "warnDays", "90");
        stands(unnamed, both(one, two).milestone("2032-06-06", "Elección", true).on("2031-06-01"), NEEDS_PERSON);
    }

    @Test
    void helpline() {
        RuleText rule = text("helpline", "from", "2031-10-01", "untilStage", "VOTING", "graceDays", "10");
        Known october = Known.of().source("CONTACT", "2031-10-01", "2031-10-31");
        stands(rule, october.on("2031-10-31"), NOT_YET_DUE);
        stands(rule, october.on("2031-11-01"), MET);
        stands(rule, october.on("2031-12-05"), AT_RISK);
        stands(rule, october.on("2031-12-11"), MISSED);
    }

    @Test
    void invariableTerms() {
        RuleText rule = text("invariable-terms");
        stands(rule, Known.of().ally("ACTIVE", "2030-05-01", 3, 0).on("2030-04-30"), NOT_YET_DUE);
        stands(rule, Known.of().ally("ACTIVE", "2030-05-01", 3, 0).on("2030-05-01"), MET);
        stands(rule, Known.of().ally("ACTIVE", "2030-05-01", 2, 0).on("2030-05-01"), MISSED);
        stands(rule, Known.of().ally("SUSPENDED", null, 3, 1).on("2030-05-01"), NEEDS_PERSON);
        stands(rule, Known.of().ally("SUSPENDED", "2030-03-01", 3, 1, "2030-05-02").on("2030-05-01"), MET);
        stands(rule, Known.of().ally("SUSPENDED", "2030-03-01", 3, 1, "2030-05-02").on("2030-05-02"), NEEDS_PERSON);
        stands(rule, Known.of().ally("CLOSED", "2030-03-01", 3, 0, "2030-05-02").on("2030-05-01"), MET);
        stands(rule, Known.of().ally("CLOSED", "2030-03-01", 3, 0, "2030-05-02").on("2030-05-02"), NOT_YET_DUE);
        stands(rule, Known.of().ally("IN_TALKS", null, 1, 0).signed("2030-04-01").on("2030-05-01"), AT_RISK);
    }

    @Test
    void signingWindow() {
        RuleText rule = text("signing-window", "processStart", "2031-09-01", "warnDays", "60");
        stands(rule, Known.of().on("2031-01-01"), NOT_YET_DUE);
        stands(rule, Known.of().on("2031-08-01"), AT_RISK);
        stands(rule, Known.of().signed("2031-10-01").on("2031-11-01"), MISSED);
        stands(rule, Known.of().signed("2031-03-01").on("2031-03-01"), MET);
        Verdict outside = stands(
                rule, Known.of().signed("2031-03-01", "2031-04-01", "2031-09-01").on("2031-11-01"), NEEDS_PERSON);
        assertThat(outside.args()).startsWith("2", "1");
        assertThat(outside.evidence()).as("those signed outside the window").hasSize(1);
    }

    @Test
    void networkCall() {
        RuleText rule = text("network-call", "activity", "red", "everyDays", "90", "warnDays", "15");
        Known spread = Known.of(outreach("red").days("2030-01-10", "2030-02-01"));
        stands(rule, spread.on("2030-01-05"), NOT_YET_DUE);
        stands(rule, spread.on("2030-01-20"), MET);
        stands(rule, spread.on("2030-04-20"), AT_RISK);
        stands(rule, spread.on("2030-05-03"), MISSED);
    }

    @Test
    void tours() {
        RuleText rule = text("tours", "activity", "gira", "agenda", "medios acto", "warnDays", "30");
        Act whole = outreach("gira").days("2030-05-10", "2030-05-12").agenda("medios", "acto", "otro");
        Act lacking = outreach("gira").days("2030-05-10", "2030-05-12").agenda("medios");
        stands(rule, Known.of(whole).on("2030-05-01"), NOT_YET_DUE);
        stands(rule, Known.of(whole).on("2030-05-12"), MET);
        stands(rule, Known.of(lacking).on("2030-05-01"), AT_RISK);
        stands(rule, Known.of(lacking).on("2030-05-12"), MISSED);
    }

    @Test
    void toursGoToAPreferredPlaceOrSayWhyNotAndThePressAccompaniesThem() {
        RuleText rule = text(
                "tours", "activity", "gira", "agenda", "medios", "focus", "3.3", "pressDays", "7", "warnDays", "30");
        Act press = press("boletin").on("2030-05-18").at("US", "");
        assertThat(stands(rule, Known.of(tour("Nevada"), press).on("2030-05-20"), MISSED).args())
                .containsExactly("1", "1", "0", "1", "0", "1", "0");
        stands(rule, Known.of(tour("Nevada").justified(), press).on("2030-05-20"), MET);
        stands(rule, Known.of(tour("CALIFORNIA"), press).on("2030-05-20"), MET);
        assertThat(stands(rule, Known.of(tour("California")).on("2030-05-20"), MISSED).args()).last().isEqualTo("1");
        for (Act elsewhere : List.of(
                press("boletin").on("2030-05-20").at("US", ""), press("boletin").on("2030-05-12").at("MX", ""),
                press("boletin").on("2030-05-12").at("US", "Texas"))) {
            stands(rule, Known.of(tour("California"), elsewhere).on("2030-05-20"), MISSED);
        }
    }

    private static Act tour(String state) {
        return outreach("gira").days("2030-05-10", "2030-05-12").agenda("medios").at("US", state);
    }

    @Test
    void yearlyForum() {
        RuleText rule = text(
                "yearly-forum", "activity", "foro", "years", "2030 2031", "atLeast", "1", "warnDays", "90");
        Act first = outreach("foro").days("2030-10-17", "2030-10-18");
        Act second = outreach("foro").on("2031-11-10");
        stands(rule, Known.of(first).on("2030-06-01"), NOT_YET_DUE);
        stands(rule, Known.of(first).on("2030-10-17"), AT_RISK);
        stands(rule, Known.of(first).on("2030-10-18"), MET);
        stands(rule, Known.of(first).on("2031-06-01"), NOT_YET_DUE);
        assertThat(stands(rule, Known.of(first).on("2031-12-31"), AT_RISK).due()).isEqualTo("2031-12-31");
        assertThat(stands(rule, Known.of(first).on("2032-01-01"), MISSED).args().get(1)).isEqualTo("2031");
        stands(rule, Known.of(first, second).on("2031-11-10"), MET);
        stands(rule, Known.of(first, outreach("foro").on("2031-11-10").state(ActionState.CANCELLED)).on("2032-01-01"),
                MISSED);
    }

    @Test
    void pressRoutes() {
        RuleText rule = text("press-routes", "everyDays", "90", "warnDays", "15");
        Known two = Known.of(press("boletin").on("2030-02-01"), press("video").on("2030-03-01"))
                .terms(CatalogueKind.PRESS_ROUTE, "boletin", "video");
        stands(rule, two.on("2030-01-15"), NOT_YET_DUE);
        stands(rule, two.on("2030-03-02"), MET);
        stands(rule, two.on("2030-04-25"), AT_RISK);
        assertThat(stands(rule, two.on("2030-05-10"), MISSED).args().get(1)).isEqualTo("boletin");
    }

    @Test
    void pressKit() {
        RuleText rule = text(
                "press-kit", "routes", "boletin infografia|animacion", "photos", "Fotografías", "windowDays", "45");
        Act bulletin = press("boletin").on("2032-05-20").photographed();
        Act animation = press("animacion").on("2032-05-25");
        stands(rule, election().on("2032-01-01"), NOT_YET_DUE);
        assertThat(stands(rule, election(bulletin).on("2032-06-01"), AT_RISK).due()).isEqualTo("2032-06-06");
        stands(rule, election(bulletin, animation).on("2032-06-01"), MET);
        assertThat(stands(rule, election(bulletin).on("2032-06-07"), MISSED).args().get(2))
                .as("what lacks is named").endsWith(": infografia / animacion");
        assertThat(stands(rule, election(press("boletin").on("2032-05-20"), animation).on("2032-06-07"), MISSED).args().get(2))
                .endsWith(": Fotografías");
    }

    @Test
    void mediaNotes() {
        stands(text("media-notes"), Known.of().on("2030-05-01"), NOT_YET_DUE);
        Known without = Known.of().plan("2030-05-01", true, false, SITE);
        stands(text("media-notes"), without.on("2030-05-03"), AT_RISK);
        stands(text("media-notes"), without.on("2030-05-07"), MISSED);
        stands(text("media-notes"), Known.of().plan("2030-05-01", true, true, SITE).on("2030-05-07"), MET);
    }

    @Test
    void fourChannels() {
        RuleText rule = text("four-channels", "everyDays", "60", "warnDays", "15");
        Act one = digital("x").on("2030-02-01").channel("a").named("Regístrate");
        Act two = digital("x").on("2030-02-10").channel("b").named("Vota");
        Known both = Known.of(one, two).terms(CatalogueKind.CHANNEL, "a", "b");
        stands(rule, both.on("2030-01-10"), NOT_YET_DUE);
        stands(rule, both.on("2030-02-10"), MET);
        stands(rule, both.on("2030-03-25"), AT_RISK);
        stands(rule, both.on("2030-04-10"), MISSED);
        Known same = Known.of(one, digital("x").on("2030-02-10").channel("b").named("REGISTRATE"))
                .terms(CatalogueKind.CHANNEL, "a", "b");
        stands(rule, same.on("2030-02-10"), NEEDS_PERSON);
        assertThat(stands(rule, same.on("2030-04-10"), MISSED).args()).last().isEqualTo("2");
    }

    @Test
    void contentPeriods() {
        RuleText rule = text("content-periods", "language", "en", "warnDays", "3");
        Act both = digital("x").days("2030-01-03", "2030-01-04").languages("es", "en");
        stands(rule, Known.of().on("2029-12-20"), NOT_YET_DUE);
        stands(rule, Known.of(digital("x").on("2030-01-03")).on("2030-01-05"), AT_RISK);
        stands(rule, Known.of(both, digital("x").days("2030-01-11", "2030-01-20").languages("en")).on("2030-01-11"), MET);
        assertThat(stands(rule, Known.of(both).on("2030-01-21"), MISSED).args())
                .as("two over, one of them empty").startsWith("2", "1", "0");
        assertThat(stands(rule, Known.of(digital("x").on("2030-01-03")).on("2030-01-11"), MISSED).args())
                .as("not empty, without the other language").startsWith("1", "0", "1");
        Act chosen = digital("x").days("2030-06-01", "2030-06-03").languages("es", "en").chosen(1);
        stands(rule, Known.of(chosen, digital("x").days("2030-01-11", "2030-01-20").languages("en")).on("2030-01-11"), MET);
        Act elsewhere = digital("x").days("2030-01-03", "2030-01-04").languages("es", "en").chosen(9);
        assertThat(stands(rule, Known.of(elsewhere).on("2030-01-11"), MISSED).args())
                .as("chosen for another period").startsWith("1", "1", "0");
    }

    @Test
    void infographics() {
        RuleText rule = text("infographics", "pieces", "Votar; De carácter general", "atLeast", "2", "warnDays", "60");
        Act one = press("infografia").on("2030-02-01").fulfilling("infographics/votar");
        Act again = press("infografia").on("2030-02-02").fulfilling("infographics/votar");
        Act two = press("infografia").on("2030-03-01").fulfilling("infographics/de-caracter-general");
        stands(rule, Known.of(one, again, press("infografia").on("2030-02-03")).on("2030-03-01"), NOT_YET_DUE);
        stands(rule, Known.of(one).on("2032-06-01"), AT_RISK);
        stands(rule, Known.of(one).on("2032-07-01"), MISSED);
        stands(rule, Known.of(one, two).on("2030-03-01"), MET);
        RuleText counted = text("infographics", "atLeast", "1", "warnDays", "60");
        stands(counted, Known.of(press("infografia").on("2030-02-01").fulfilling("infographics/pieza-1")).on("2030-03-01"), MET);
    }

    @Test
    void civicFormats() {
        RuleText rule = text("civic-formats", "pieces", "Banners; Spots de audio", "warnDays", "60");
        Act one = piece("banner").on("2030-02-01").fulfilling("civic-formats/banners");
        Act two = piece("capsula").on("2030-03-01").fulfilling("civic-formats/spots-de-audio");
        stands(rule, Known.of(one).on("2030-03-01"), NOT_YET_DUE);
        stands(rule, Known.of(one).on("2032-06-01"), AT_RISK);
        stands(rule, Known.of(one, two.state(ActionState.IN_PROGRESS)).on("2032-07-01"), MISSED);
        stands(rule, Known.of(one, piece("capsula").on("2030-03-01").fulfilling("civic-formats/spots-de-audio"))
                .on("2030-03-01"), MET);
    }

    @Test
    void testimonials() {
        RuleText rule = text("testimonials", "material", "testimonial", "atLeast", "1", "warnDays", "60");
        Act one = piece("testimonial").on("2030-02-01").stages(Known.CARDS);
        stands(rule, Known.of().on("2030-02-01"), NOT_YET_DUE);
        stands(rule, Known.of(one).on("2030-02-01"), MET);
        stands(rule, Known.of().on("2031-12-01"), AT_RISK);
        stands(rule, Known.of().on("2032-01-01"), MISSED);
    }

    @Test
    void invitation() {
        RuleText rule = text("invitation", "theme", "invita", "warnDays", "60");
        stands(rule, Known.of().on("2030-02-01"), NOT_YET_DUE);
        stands(rule, Known.of(digital("invita").on("2030-02-01").stages(Known.CARDS)).on("2030-02-01"), MET);
        stands(rule, Known.of().on("2031-12-01"), AT_RISK);
        stands(rule, Known.of().on("2032-01-01"), MISSED);
    }

    @Test
    void platforms() {
        RuleText rule = text("platforms", "warnDays", "60");
        Act one = digital("x").on("2030-02-01").platform("facebook");
        Act other = digital("x").on("2030-02-01").platform("otra");
        stands(rule, chosen(one).on("2030-02-01"), NOT_YET_DUE);
        stands(rule, chosen(one).on("2032-06-01"), AT_RISK);
        stands(rule, chosen(one).on("2032-07-01"), MISSED);
        stands(rule, chosen(one, digital("x").on("2030-02-02").platform("youtube")).on("2030-02-02"), MET);
        stands(rule, chosen(one, other).on("2030-02-02"), NEEDS_PERSON);
    }

    private static Known chosen(Act... acts) {
        return Known.of(acts).terms(CatalogueKind.PLATFORM, "facebook", "youtube");
    }

    @Test
    void mediaSplit() {
        RuleText rule = text("media-split");
        Known kept = Known.of().spent("2030-01", "US", "61").spent("2030-01", "MX", "39");
        stands(rule, kept.on("2030-01-30"), NOT_YET_DUE);
        stands(rule, kept.on("2030-01-31"), NOT_YET_DUE);
        stands(rule, kept.on("2030-02-01"), MET);
        Known last = Known.of().spent("2030-01", "US", "600").spent("2030-01", "MX", "400").spent("2030-02", "US", "10");
        stands(rule, last.on("2030-02-28"), MET);
        stands(rule, last.on("2030-03-01"), AT_RISK);
        stands(rule, Known.of().on("2032-06-29"), NOT_YET_DUE);
        stands(rule, Known.of().on("2033-06-01"), NEEDS_PERSON);
        Known atTheEnd = Known.of().spent("2032-11", "US", "600").spent("2032-11", "MX", "400").spent("2032-12", "US", "10");
        assertThat(String.valueOf(stands(rule, atTheEnd.on("2033-06-01"), MET).args().get(0)))
                .as("no month follows that could still be otherwise").contains(
                        "Norte 60.40\u00a0% / 60.00\u00a0%", "Sur 39.60\u00a0% / 40.00\u00a0%");
        stands(rule, Known.of().spent("2030-01", "US", "80").spent("2030-01", "MX", "20").on("2030-02-01"), MISSED);
        assertThat(stands(rule, Known.of().spent("2030-01", "US", "60").spent("2030-01", "MX", "30")
                        .spent("2030-01", "FR", "10").on("2030-02-01"), MISSED).args().get(3))
                .as("what no segment holds is part of the whole").contains("Sur 30.00\u00a0% / 40.00\u00a0%");
    }

    @Test
    void mediaDesign() {
        RuleText rule = text("media-design", "warnDays", "7");
        Known waiting = Known.of().plan("2030-05-20", false, true, SITE);
        stands(rule, waiting.on("2030-05-01"), NOT_YET_DUE);
        stands(rule, waiting.on("2030-05-15"), AT_RISK);
        stands(rule, waiting.on("2030-05-20"), MISSED);
        stands(rule, Known.of().plan("2030-05-20", true, true, SITE).on("2030-05-20"), MET);
    }

    @Test
    void threeSources() {
        RuleText rule = text("three-sources", "warnDays", "5");
        Known two = Known.of().source("MEDIA", "2030-01-01", "2030-01-31").source("AUDIENCE", "2030-01-01", "2030-01-31");
        stands(rule, two.on("2030-01-31"), NOT_YET_DUE);
        stands(rule, two.on("2030-02-01"), MET);
        stands(rule, two.on("2030-03-06"), AT_RISK);
        stands(rule, two.on("2030-03-11"), MISSED);
        Known declared = Known.of().source("AUDIENCE", "2030-01-01", "2030-01-31")
                .report(new MonthlyReports.Month(YearMonth.of(2030, 1), null, Set.of(), null, LocalDate.of(2030, 2, 5)));
        stands(rule, declared.on("2030-02-11"), MET);
        Known registering = Known.of().source("MEDIA", "2030-01-01", "2031-08-31")
                .source("AUDIENCE", "2030-01-01", "2031-08-31");
        stands(rule, registering.on("2031-08-15"), MET);
        stands(rule, registering.on("2031-09-11"), MISSED);
    }

    @Test
    void monthlyReport() {
        RuleText rule = text("monthly-report", "warnDays", "5");
        Known published = Known.of().report(new MonthlyReports.Month(
                YearMonth.of(2030, 1), LocalDate.of(2030, 2, 8), EnumSet.allOf(Area.class), null, null));
        stands(rule, published.on("2030-02-01"), NOT_YET_DUE);
        stands(rule, published.on("2030-02-06"), AT_RISK);
        stands(rule, published.on("2030-02-08"), MET);
        stands(rule, Known.of().on("2030-02-11"), MISSED);
        assertThat(String.valueOf(stands(rule, Known.of().on("2030-03-05"), MISSED).args().subList(1, 3)))
                .as("how many are told as late are those that are named").isEqualTo("[1, enero de 2030]");
        stands(rule, Known.of().report(new MonthlyReports.Month(
                YearMonth.of(2030, 1), LocalDate.of(2030, 2, 8), Set.of(Area.DERFE), null, null)).on("2030-02-11"),
                MISSED);
    }

    @Test
    void adjustments() {
        RuleText rule = text("adjustments", "warnDays", "5");
        Known stated = Known.of().report(new MonthlyReports.Month(
                YearMonth.of(2030, 1), null, Set.of(), LocalDate.of(2030, 2, 7), null));
        stands(rule, stated.on("2030-01-15"), NOT_YET_DUE);
        stands(rule, stated.on("2030-02-06"), AT_RISK);
        stands(rule, stated.on("2030-02-11"), MET);
        stands(rule, Known.of().on("2030-02-06"), AT_RISK);
        stands(rule, Known.of().on("2030-02-11"), MISSED);
    }
}
