package mx.ine.vmre.actions;

import static mx.ine.vmre.actions.ActionExamples.outreach;
import static mx.ine.vmre.actions.ActionExamples.plan;
import static mx.ine.vmre.actions.ActionExamples.rules;
import static mx.ine.vmre.actions.ActionExamples.tour;
import static mx.ine.vmre.actions.ActionExamples.withPlace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionPlan.Place;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRulesTests {

    @ParameterizedTest
    @CsvSource({
        "DISSEMINATION, DECEYEC, true", "DISSEMINATION, DERFE, false", "DISSEMINATION, CNCS, false",
        "OUTREACH, DERFE, true", "OUTREACH, DECEYEC, false", "OUTREACH, CNCS, false",
        "PRESS, CNCS, true", "PRESS, DERFE, false", "PRESS, DECEYEC, false",
        "DIGITAL, DERFE, true", "DIGITAL, DECEYEC, true", "DIGITAL, CNCS, true"
    })
    void eachLineBelongsToItsAreas(String line, Area area, boolean allowed) {
        ActionDetail detail =
                switch (line) {
                    case "DISSEMINATION" -> ActionExamples.piece(false).detail();
                    case "OUTREACH" -> outreach().detail();
                    case "PRESS" -> ActionExamples.press().detail();
                    default -> ActionExamples.digital(area).detail();
                };
        ActionPlan plan = plan(area, detail);
        if (allowed) {
            assertThatCode(() -> rules().check(plan)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rules().check(plan)).hasMessage("actions.refused.areaOfLine." + line)
                    .extracting(e -> ((RuleViolation) e).args()[0])
                    .isEqualTo(ActionRules.told(rules().lineAreas().get(line)));
        }
    }

    @Test
    void aTourOutsideThePreferredRegionsNeedsAReason() {
        ActionPlan nevada = withPlace(tour(), Place.city("US", "Nevada", "Reno"));

        assertThatThrownBy(() -> rules().check(nevada)).hasMessage("actions.refused.placeNotPreferred");
        assertThatCode(() -> rules().check(withPlace(tour(), nevada.place().because("Feria anual"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules().check(withPlace(tour(), Place.city("US", " NUEVA YORK", "")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"activacion-presencial, true", "mural, true", "cartel, false"})
    void anActivationOutsideThePreferredRegionsNeedsAReasonAndAPosterNone(String material, boolean asked) {
        ActionPlan washington = withPlace(
                plan(Area.DECEYEC, ActionDetail.dissemination(material, false, "", null, "")), Place.city("US", "Washington", "Seattle"));
        if (asked) {
            assertThatThrownBy(() -> rules().check(washington)).hasMessage("actions.refused.placeNotPreferred");
            assertThatThrownBy(() -> rules().check(withPlace(washington, Place.city("ES", "", "Madrid"))))
                    .hasMessage("actions.refused.placeAbroad");
        }
        assertThatCode(() -> rules().check(asked ? withPlace(washington, washington.place().because("Aniversario")) : washington))
                .doesNotThrowAnyException();
    }

    @Test
    void anActivityInPersonOutsideTheCountryOfTheListNeedsAReason() {
        assertThatThrownBy(() -> rules().check(withPlace(tour(), Place.city("CA", "Ontario", "Toronto"))))
                .hasMessage("actions.refused.placeAbroad");
        assertThatThrownBy(() -> rules().check(withPlace(tour(), Place.NONE))).hasMessage("actions.refused.countryMissing");
        assertThatCode(() -> rules().check(withPlace(tour(), Place.city("MX", "Jalisco", "")))).doesNotThrowAnyException();
    }

    @Test
    void areasAreToldInOneOrderAndALineWithoutAnyIsNoLine() {
        assertThat(ActionRules.told(Set.of("CNCS", "DERFE", "DECEYEC"))).isEqualTo("DERFE, DECEyEC o CNCS");
        assertThat(ActionRules.told(Set.of("DERFE"))).isEqualTo("DERFE");
        ActionRules none = new ActionRules(Map.of(), rules().inPerson(), rules().tours(), Map.of(), "sitio.mx");
        assertThatThrownBy(() -> none.check(tour())).hasMessage("actions.refused.noLine");
    }

    @Test
    void whatAStrategyDoesNotAskNobodyDoes() {
        RuleText silent = new RuleText("x", "", null, "", "", Map.of());
        ActionRules rules = new ActionRules(
                rules().lineAreas(), new InPersonRules(silent, silent, Map.of(), ""), silent, Map.of(), "sitio.mx");

        assertThatCode(() -> rules.check(withPlace(tour(), Place.city("US", "Nevada", "Reno")))).doesNotThrowAnyException();
        assertThat(rules.requirements(tour().detail(), List.of(), 0)).isEmpty();
    }

    @Test
    void aTourNeedsTheItemsThatItsRuleNamesAndMeetingsTheirAttendance() {
        assertThat(rules().requirements(tour().detail(), List.of("medios"), 0))
                .extracting(Requirement::key, Requirement::argument, Requirement::met, Requirement::blocks)
                .containsExactly(
                        tuple("actions.requirement.agenda", "Medios", true, true),
                        tuple("actions.requirement.agenda", "Acto", false, true),
                        tuple("actions.requirement.attendance", "", false, true),
                        tuple("actions.requirement.evidence", "", false, false));
    }

    @Test
    void whatIsNotInPersonMayBeAnywhere() {
        assertThatCode(() -> rules().check(withPlace(outreach(), Place.city("CA", "", "")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.votoextranjero.mx, true", "http://votoextranjero.mx/registro?x=1, true",
        "https://VOTOEXTRANJERO.mx#a, true", "https://votoextranjero.mx.evil.example, false",
        "https://example.org/votoextranjero.mx, false", "'', false"
    })
    void digitalAdvertisingLeadsToTheAnchorSite(String url, boolean met) {
        List<Requirement> asked = rules().requirements(
                ActionDetail.digital("ine-mexico", "facebook", "educacion-civica", null, url), List.of(), 0);

        assertThat(asked).singleElement().satisfies(r -> {
            assertThat(r.met()).isEqualTo(met);
            assertThat(r.blocks()).isFalse();
        });
    }
}
