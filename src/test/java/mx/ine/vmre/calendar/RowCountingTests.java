package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.ExecutionCounting.Counts;
import mx.ine.vmre.campaign.ExecutionCounting.RowKey;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What counts as executed (Estrategia 4.9) is suggested once, said by people, and goes with the strategy's file. */
@ModuleTest
class RowCountingTests {

    private static final RowKey PRINTED = new RowKey("Acciones", "Materiales impresos");
    private static final RowKey STAGE = new RowKey("Temas", "Credencialización en el extranjero (permanente)");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowCountings countings;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    ActionPlanning planning;

    StrategyRef strategy;

    @BeforeEach
    void aStrategyWhoseFileSaysOneRow() {
        strategy = TrialStrategy.make(application, file -> file.replaceFirst(
                "(\"name\": \"Medios alternativos\",)",
                "$1 \"counts\": {\"stages\": [1], \"lines\": [\"OUTREACH\"], \"materials\": []},"));
    }

    @AfterEach
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void whatTheFileDoesNotSayIsSuggestedAndSaidToBeOnlyThat() throws Exception {
        Map<RowKey, RowCountings.Kept> kept = countings.of(strategy.id());
        assertThat(kept.get(STAGE).measure()).isEqualTo(new PlanMeasure(Set.of("1"), Set.of(), Set.of()));
        assertThat(kept.get(STAGE).suggested()).isTrue();
        assertThat(countings.said(strategy.id())).containsOnlyKeys(new RowKey("Acciones", "Medios alternativos"));

        assertThat(page("/calendario?v=trimestres", DECEYEC))
                .contains("Cuenta (sugerido): 1 · Credencialización en el extranjero", "nadie lo ha confirmado",
                        "Cuenta: 1 · Credencialización en el extranjero: Vinculación",
                        "/calendario/cuadro/1/cuenta", "Confirmar o cambiar");
        assertThat(page("/calendario?v=trimestres", VIEWER)).doesNotContain("/calendario/cuadro/1/cuenta");
        assertThat(page("/calendario/cuadro/4/2019-2", DECEYEC))
                .contains("Lo sugirió el sistema por las palabras del renglón y nadie lo ha confirmado");
        assertThat(page("/calendario/cuadro/6/2019-2", DECEYEC)).contains("Lo dice el archivo con que se cargó");
    }

    @Test
    void whatAPersonSaysCountsFromThenOnAndIsRemembered() throws Exception {
        jdbc.sql("UPDATE actions.action SET state = 'COMPLETED', actual_budget = 0, approved_by = -3 WHERE id = ?").param(PlannedActions.plan(
                planning, stages, strategy, "Charla 8120", LocalDate.of(2019, 5, 2), LocalDate.of(2019, 5, 3))).update();
        assertThat(page("/calendario/cuadro/4/2019-2", DECEYEC)).doesNotContain("Charla 8120");

        web.perform(say(DECEYEC, 4, version(), "stages", "1", "lines", "OUTREACH")).andExpect(status().isSeeOther());

        assertThat(page("/calendario/cuadro/4/2019-2", DECEYEC)).contains("Charla 8120", "Lo dijo Ema Educación el");
        assertThat(page("/calendario?v=trimestres", VIEWER)).contains("Completadas: 1");
        web.perform(say(ADMIN, 4, version(), "stages", "2")).andExpect(status().isSeeOther());
        assertThat(page("/calendario/cuadro/4/2019-2", DECEYEC)).doesNotContain("Charla 8120");
        assertThat(page("/calendario/cuadro/4/cuenta", ADMIN)).contains("dijo qué cuenta como ejecutado", "Ada Administra");
        web.perform(say(ADMIN, 4, version())).andExpect(status().isSeeOther());
        assertThat(page("/calendario/cuadro/4/2019-2", DECEYEC)).contains("nadie ha dicho qué acciones cuentan");
    }

    @Test
    void wrongLateAndForeignHandsAreRefused() throws Exception {
        web.perform(say(DECEYEC, 4, version(), "lines", "OTRA")).andExpect(status().isUnprocessableContent());
        web.perform(say(DECEYEC, 4, version(), "stages", "99")).andExpect(status().isUnprocessableContent());
        String opened = version();
        web.perform(say(DECEYEC, 4, opened, "lines", "PRESS")).andExpect(status().isSeeOther());
        String conflict = web.perform(say(CNCS, 4, opened, "lines", "DIGITAL"))
                .andExpect(status().isConflict())
                .andReturn().getResponse().getContentAsString();
        assertThat(conflict).contains("Ema Educación", "Comunicación social", "Plataformas digitales");
        web.perform(say(VIEWER, 4, opened)).andExpect(status().isForbidden());
        web.perform(say(CVME, 4, opened)).andExpect(status().isForbidden());
        web.perform(say(ADMIN, 99, "")).andExpect(status().isNotFound());
        web.perform(get("/calendario/cuadro/4/cuenta").param("estrategia", strategy.key()).with(as(VIEWER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void itIsExportedBroughtAndExportedAgainTheSame() throws Exception {
        web.perform(say(ADMIN, 4, version(), "stages", "2", "lines", "DIGITAL", "materials", "volante"))
                .andExpect(status().isSeeOther());
        String file = file(strategy);
        assertThat(file).contains("\"counts\"").contains("\"volante\"");
        String key = strategy.key() + "-b";
        web.perform(multipart("/admin/catalogos/estrategias")
                        .file(new MockMultipartFile("file", "x.json", "application/json",
                                file.replaceFirst("\"key\" ?: \"" + strategy.key() + "\"", "\"key\": \"" + key + "\"")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .with(csrf()).with(as(ADMIN)))
                .andExpect(status().isSeeOther());
        StrategyRef brought = strategies.byKey(key).orElseThrow();
        try {
            assertThat(countings.said(brought.id())).isEqualTo(countings.said(strategy.id())).containsEntry(
                    PRINTED, new Counts(List.of(2), List.of(ActionLine.DIGITAL), List.of("volante")));
            assertThat(countings.of(brought.id()).get(STAGE).suggested()).as("a suggestion does not travel").isTrue();
            assertThat(file(brought).replace(key, strategy.key())).isEqualTo(file);
        } finally {
            TrialStrategy.remove(application, brought);
        }
    }

    @Test
    void strategiesThatWereThereBeforeGetTheirSuggestionsAtTheStart() {
        jdbc.sql("DELETE FROM calendar.plan_measure WHERE strategy_id = ?").param(strategy.id()).update();
        countings.run(null);
        assertThat(countings.of(strategy.id()).get(STAGE).measure().stages()).containsExactly("1");
    }

    private String version() {
        return jdbc.sql("SELECT version::text FROM calendar.plan_measure WHERE strategy_id = ? AND row_name = ?")
                .params(strategy.id(), PRINTED.name()).query(String.class).single();
    }

    private String page(String address, CurrentUser who) throws Exception {
        return web.perform(get(address).param("estrategia", strategy.key()).with(as(who)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }

    private String file(StrategyRef of) throws Exception {
        return web.perform(get("/estrategia/archivo.json").param("estrategia", of.key()).with(as(ADMIN)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param chosen names of lists and values, in turn */
    private MockHttpServletRequestBuilder say(CurrentUser who, int row, String version, String... chosen) {
        MockHttpServletRequestBuilder request = post("/calendario/cuadro/" + row + "/cuenta")
                .param("estrategia", strategy.key()).param("version", version);
        for (int i = 0; i < chosen.length; i += 2) {
            request.param(chosen[i], chosen[i + 1]);
        }
        return request.with(csrf()).with(as(who));
    }
}
