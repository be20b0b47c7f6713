package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.partners.PartnerKeeping;
import mx.ine.vmre.partners.PartnerProfile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class ActionsWithPartnerTests {

    @Autowired
    ActionPlanning planning;

    @Autowired
    ActionsWithPartner actions;

    @Autowired
    PartnerKeeping partners;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    MockMvcTester mvc;

    @Test
    void anOrganisationsPageShowsTheActionsInWhichItTakesPart() {
        StrategyRef strategy = strategies.byKey("2019-2021").orElseThrow();
        long partner = partners.register(
                strategy,
                new PartnerProfile("Casa " + System.nanoTime(), "club", Set.of(), "US", "", "", "",
                        LocalDate.of(2020, 12, 1), "", List.of()),
                false, DERFE);
        ActionPlan plan = ActionExamples.outreach();
        long action = planning.plan(
                strategy,
                new ActionPlan(
                        "Charla con la Casa", plan.area(), plan.objective(), plan.period(),
                        Set.of(stages.of(strategy.id()).get(0).id()), plan.audiences(), plan.languages(), plan.place(),
                        plan.plannedBudget(), plan.goals(), plan.responsible(), plan.numeral(), Set.of(partner),
                        plan.notes(), plan.detail(), plan.agenda()),
                DERFE);

        assertThat(actions.count(partner)).isEqualTo(1);
        assertThat(actions.with(partner, 5)).singleElement().satisfies(link -> {
            assertThat(link.url()).isEqualTo("/acciones/" + action);
            assertThat(link.when()).isEqualTo("01/12/2020 – 20/12/2020");
        });
        assertThat(mvc.get().uri("/organizaciones/" + partner).with(as(DERFE)))
                .hasStatusOk()
                .bodyText()
                .contains("Charla con la Casa", "/acciones/" + action);
    }
}
