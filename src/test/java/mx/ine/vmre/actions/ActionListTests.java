package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class ActionListTests {

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    StrategyRef strategy;

    @BeforeEach
    void shipped() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
    }

    @Test
    void theListFindsWithoutAccentsAndKeepsItsFiltersAsChips() throws Exception {
        plan("Cápsula Ñandú 7181");

        web.perform(get("/acciones").param("texto", "capsula nandu 7181").param("vertiente", "vinculacion").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cápsula Ñandú 7181")))
                .andExpect(content().string(containsString("Mostrando 1–1 de 1")))
                .andExpect(content().string(containsString("<b>capsula nandu 7181</b>")))
                .andExpect(content().string(containsString("al 20/12/2020")));
    }

    @Test
    void theTextFindsTheCountryThatTheRowShows() throws Exception {
        long id = planning.plan(
                strategy,
                ActionExamples.withPlace(
                        ActionExamples.named(
                                ActionExamples.outreach(), "Charla 7184", Set.of(stages.of(strategy.id()).get(0).id()),
                                ActionExamples.DECEMBER),
                        new ActionPlan.Place("NZ", "", "Wellington", "", "Lo pidió la comunidad")),
                DERFE);

        web.perform(get("/acciones").param("texto", "nueva ZELÁNDA").with(as(VIEWER)))
                .andExpect(content().string(containsString("Charla 7184")));
        web.perform(get("/buscar").param("q", "nueva zelanda").with(as(VIEWER)))
                .andExpect(content().string(containsString("/acciones/" + id)))
                .andExpect(content().string(containsString(">Acciones</h2>")));
    }

    @Test
    void whatIsLookedForHasNoWildcards() throws Exception {
        plan("Cien por ciento 7182");

        web.perform(get("/acciones").param("texto", "Cien%7182").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ninguna acción cumple los filtros")));
    }

    @Test
    void noResultsOffersTheFilterWhoseRemovalHelpsMost() throws Exception {
        plan("Taller único 7183");

        web.perform(get("/acciones").param("texto", "7183").param("vertiente", "difusion").with(as(VIEWER)))
                .andExpect(content().string(containsString("Quitar el filtro «")))
                .andExpect(content().string(not(containsString("Todavía no hay"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vista=mis-atrasadas", "vista=sin-medida", "vista=por-aprobar", "estado=atrasada", "orden=-estado",
        "orden=accion", "orden=presupuesto", "orden=-vertiente", "desde=01/12/2020&hasta=31/12/2020", "desde=ayer",
        "lugar=chicago", "etapa=1", "etapa=99999", "etapa=x", "area=DERFE", "area=otra", "pagina=99999", "por=7",
        "orden=name;drop", "texto=%00", "texto='\"<script>"})
    void everyFilterAndOrderAnswers(String query) throws Exception {
        plan("Con filtros");

        web.perform(get("/acciones?" + query).with(as(DERFE))).andExpect(status().isOk());
    }

    @Test
    void reviewersOfTheCommissionSeeNoActions() throws Exception {
        web.perform(get("/acciones").with(as(CVME))).andExpect(status().isForbidden());
    }

    private void plan(String name) {
        planning.plan(
                strategy,
                ActionExamples.named(
                        ActionExamples.outreach(), name, Set.of(stages.of(strategy.id()).get(0).id()),
                        ActionExamples.DECEMBER),
                DERFE);
    }
}
