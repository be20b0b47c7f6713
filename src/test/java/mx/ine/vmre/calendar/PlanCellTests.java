package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.History;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Planned against executed (Estrategia 4.9): what the document does not say, a person may, and nobody else does. */
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanCellTests {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    History history;

    StrategyRef strategy;

    @BeforeAll
    void aStrategyWhoseDocumentSaysOneRow() {
        strategy = TrialStrategy.make(application, file -> file.replaceFirst(
                "(\"name\": \"Medios digitales\",\\s*\"cells\": )null",
                "$1[true, false, null, null, true, true, true, true, true, true, true, true]"));
    }

    @AfterAll
    void gone() {
        jdbc.sql("DELETE FROM calendar.plan_cell WHERE strategy_id = ?").param(strategy.id()).update();
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void whatNobodySaidIsUnknownAndNeverInvented() throws Exception {
        web.perform(get("/calendario").param("v", "trimestres").param("estrategia", strategy.key()).with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("La copia del documento perdió el sombreado"),
                        containsString("Materiales impresos"), containsString("pl-unknown"),
                        containsString("Cuenta (sugerido): Díptico, Volante, Cartel, Pendón (lona)"),
                        containsString("pl-planned pl-gap"), containsString("Planeado y sin ejecutar"))));
    }

    @Test
    void anEditorOrAnAdministratorFillsACellWithANoteAndItIsRemembered() throws Exception {
        say(DECEYEC, "1/2019-2", "", "PLANNED", "Página 34 del documento firmado").andExpect(status().isSeeOther());
        see("1/2019-2").andExpect(content().string(allOf(
                containsString("Ema Educación"), containsString("Página 34 del documento firmado"),
                containsString("dijo qué estaba planeado"))));
        say(ADMIN, "1/2019-2", "0", "NOT_PLANNED", "Se leyó mal").andExpect(status().isSeeOther());
        say(CNCS, "1/2019-2", "1", "UNKNOWN", "No consta").andExpect(status().isSeeOther());

        see("1/2019-2").andExpect(content().string(containsString("retiró lo dicho")));
        long id = jdbc.sql("SELECT id FROM calendar.plan_cell WHERE strategy_id = ? AND planned IS NULL")
                .param(strategy.id())
                .query(Long.class)
                .single();
        List<History.Entry> entries = history.of("plan_cell", id, 9);
        assertThat(entries).extracting(History.Entry::who)
                .containsExactly("Ciro Prensa", "Ada Administra", "Ema Educación");
        assertThat(entries.get(1).changes()).anySatisfy(c -> {
            assertThat(c.before()).isEqualTo("Planeado");
            assertThat(c.after()).isEqualTo("No planeado");
        });
    }

    @Test
    void withoutAWordOrANoteItIsAskedAgainWithWhatWasTyped() throws Exception {
        say(DECEYEC, "2/2019-3", "", "PLANNED", " ").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hay un problema")));
        say(DECEYEC, "2/2019-3", "", "TAL VEZ", "Lo que escribí").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Lo que escribí")));
    }

    @Test
    void whoeverSavesSecondIsShownWhatTheFirstOneSaid() throws Exception {
        say(DECEYEC, "3/2020-1", "", "PLANNED", "Acta 7").andExpect(status().isSeeOther());
        say(CNCS, "3/2020-1", "", "NOT_PLANNED", "Acta 8").andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("Acta 7"), containsString("Acta 8"), containsString("Ema Educación"))));
    }

    @Test
    void whatTheDocumentSaysIsNotChangedHere() throws Exception {
        see("7/2019-1").andExpect(content().string(allOf(
                containsString("Lo dice el documento"), not(containsString("name=\"planned\"")))));
        say(DECEYEC, "7/2019-1", "", "NOT_PLANNED", "Otra cosa").andExpect(status().isConflict())
                .andExpect(content().string(containsString("ya dice qué estaba planeado")));
        see("7/2019-3").andExpect(content().string(containsString("name=\"planned\"")));
    }

    @Test
    void readersReadReviewersDoNotAndWhatIsNotThereIsNotFound() throws Exception {
        say(VIEWER, "1/2019-4", "", "PLANNED", "x").andExpect(status().isForbidden());
        web.perform(get("/calendario/cuadro/1/2019-4").with(as(CVME))).andExpect(status().isForbidden());
        see("99/2019-4").andExpect(status().isNotFound());
        see("1/2035-4").andExpect(status().isNotFound());
    }

    private ResultActions see(String cell) throws Exception {
        return web.perform(get("/calendario/cuadro/" + cell).param("estrategia", strategy.key()).with(as(DECEYEC)));
    }

    private ResultActions say(CurrentUser who, String cell, String version, String planned, String note) throws Exception {
        return web.perform(post("/calendario/cuadro/" + cell)
                .param("estrategia", strategy.key())
                .param("version", version)
                .param("planned", planned)
                .param("note", note)
                .with(csrf())
                .with(as(who)));
    }
}
