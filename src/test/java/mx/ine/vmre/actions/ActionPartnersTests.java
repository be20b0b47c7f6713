package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class ActionPartnersTests {

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    ActionPartners linked;

    @Autowired
    ActionsWithPartner activity;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    StrategyRef strategy;
    long action;
    long partner;

    @BeforeEach
    void anActionAndAnOrganisation() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        action = planning.plan(
                strategy,
                ActionExamples.named(
                        ActionExamples.outreach(), "Charla", Set.of(stages.of(strategy.id()).get(0).id()),
                        ActionExamples.DECEMBER),
                DERFE);
        partner = jdbc.sql("INSERT INTO partners.partner (version, strategy_id, name, kind_code, country_iso, region, city,"
                        + " site, notes, state, state_reason, known_since) SELECT 0, :strategy, :name, min(code), 'US',"
                        + " 'Illinois', 'Chicago', '', '', 'PROSPECT', '', date '2020-01-01'"
                        + " FROM partners.v_kind WHERE strategy_id = :strategy AND group_code IS NOT NULL RETURNING id")
                .param("strategy", strategy.id())
                .param("name", "Casa Ñuble " + action)
                .query(Long.class)
                .single();
    }

    @Test
    void anOrganisationIsFoundLinkedAndTakenOffAgain() throws Exception {
        web.perform(get("/acciones/" + action + "/organizaciones").param("texto", "nuble " + action).with(as(DERFE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Casa Ñuble " + action)));
        change("", 0, partner, 303);
        assertThat(linked.of(action)).singleElement().satisfies(p -> assertThat(p.id()).isEqualTo(partner));
        assertThat(activity.with(partner, 5)).singleElement().satisfies(l -> assertThat(l.url()).isEqualTo("/acciones/" + action));
        assertThat(activity.count(partner)).isEqualTo(1);
        web.perform(get("/acciones/" + action).with(as(CNCS)))
                .andExpect(content().string(containsString("/organizaciones/" + partner)));
        String page = web.perform(get("/organizaciones/" + partner).with(as(DERFE)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
        assertThat(page.split("href=\"/acciones/" + action + "\"", -1)).as("the action stands there once").hasSize(2);
        change("/quitar", 0, partner, 409);
        change("/quitar", 1, partner, 303);
        assertThat(activity.count(partner)).isZero();
    }

    @Test
    void onlyOrganisationsOfTheDirectoryTakePart() throws Exception {
        change("", 0, 999_999_999, 422);
        assertThat(linked.of(action)).isEmpty();
    }

    @Test
    void aSuspendedOrganisationIsShownAsSuchAndNotLinked() throws Exception {
        jdbc.sql("UPDATE partners.partner SET state = 'SUSPENDED', state_reason = 'Incumplió' WHERE id = ?")
                .param(partner)
                .update();
        web.perform(get("/acciones/" + action + "/organizaciones").param("texto", "nuble " + action).with(as(DERFE)))
                .andExpect(content().string(containsString("Suspendida")))
                .andExpect(content().string(not(containsString("name=\"organizacion\" value=\"" + partner))));
        change("", 0, partner, 422);
        assertThat(linked.of(action)).isEmpty();
    }

    @Test
    void whoWouldBeLeftToApproveIsSaidBeforeTheSecondEditorSaves() throws Exception {
        String warning = "ya no podrá aprobar esta acción";
        web.perform(get("/acciones/" + action + "/editar").with(as(DERFE2)))
                .andExpect(content().string(containsString(warning)));
        web.perform(get("/acciones/" + action + "/editar").with(as(DERFE)))
                .andExpect(content().string(not(containsString(warning))));
    }

    @Test
    void onlyTheAreasEditorsLink() throws Exception {
        web.perform(post("/acciones/" + action + "/organizaciones").param("version", "0")
                        .param("organizacion", String.valueOf(partner)).with(csrf()).with(as(CNCS)))
                .andExpect(status().isForbidden());
        assertThat(linked.of(action)).isEmpty();
    }

    private void change(String verb, long version, long organisation, int expected) throws Exception {
        web.perform(post("/acciones/" + action + "/organizaciones" + verb)
                        .param("version", String.valueOf(version))
                        .param("organizacion", String.valueOf(organisation))
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().is(expected));
    }
}
