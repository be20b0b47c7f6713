package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.Announced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Changes are undone at the end of each test: every other test hangs from the same strategy. */
@ModuleTest
@Transactional
@RecordApplicationEvents
class StrategyControllerTests {

    private static final String DATES = "/estrategia/etapas/2/fechas";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Strategies strategies;

    @Autowired
    ApplicationEvents events;

    StrategyRef strategy;

    @BeforeEach
    void theShippedOne() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
    }

    @Test
    void allStaffReadTheWholeStrategy() throws Exception {
        for (var person : List.of(TestPeople.ADMIN, TestPeople.CNCS, TestPeople.VIEWER)) {
            mvc.perform(get("/estrategia").with(TestPeople.as(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Artículo 173 de la Ley Electoral")))
                    .andExpect(content().string(containsString("La Estrategia no lo fija")))
                    .andExpect(content().string(containsString("Campañas de remarketing")));
        }
    }

    @Test
    void onlyAdministratorsAreOfferedChanges() throws Exception {
        mvc.perform(get("/estrategia").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(containsString(DATES)));
        mvc.perform(get("/estrategia").with(TestPeople.as(TestPeople.DERFE)))
                .andExpect(content().string(not(containsString(DATES))));
    }

    @Test
    void reviewersDoNotSeeIt() throws Exception {
        mvc.perform(get("/estrategia").with(TestPeople.as(TestPeople.CVME))).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownStrategyIsNotFound() throws Exception {
        mvc.perform(get("/estrategia").param("estrategia", "1999-2000").with(TestPeople.as(TestPeople.VIEWER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void unknownCellsOfTheTimelineAreShownAsUnknown() throws Exception {
        String page = mvc.perform(get("/estrategia").param("estrategia", "2019-2021").with(TestPeople.as(TestPeople.VIEWER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split(">\\?<", -1)).as("unknown cells of the timeline").hasSize(7 * 12 + 1);
    }

    @Test
    void aStageMovesAfterItsEffectsWereShownAndIsAnnounced() throws Exception {
        mvc.perform(get(DATES).with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("01/08/2020")));
        mvc.perform(dates(DATES + "/revisar", version(), "15/08/2020", "31/03/2021", "Acuerdo de prueba"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Acuerdo de prueba")))
                .andExpect(content().string(containsString("15/08/2020 – 31/03/2021")));
        assertThat(startOfStage2()).isEqualTo("2020-08-01");
        mvc.perform(dates(DATES, version(), "15/08/2020", "31/03/2021", "Acuerdo de prueba"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/estrategia"))
                .andExpect(flash().attributeExists("done"));
        assertThat(events.stream(StageRescheduled.class)).singleElement().satisfies(event -> {
            assertThat(event.after().from()).isEqualTo("2020-08-15");
            assertThat(event.before().from()).isEqualTo("2020-08-01");
            assertThat(event.reason()).isEqualTo("Acuerdo de prueba");
        });
        assertThat(events.stream(Announced.class)).as("whoever plans is told").singleElement().satisfies(told -> {
            assertThat(told.titleKey()).isEqualTo("calendar.announced.stage");
            assertThat(told.args()).contains("15/08/2020 – 31/03/2021", "Acuerdo de prueba");
            assertThat(told.roles()).containsExactlyInAnyOrder("EDITOR", "VIEWER");
        });
    }

    @Test
    void correctingKeepsWhatWasTyped() throws Exception {
        mvc.perform(dates(DATES + "/corregir", version(), "15/08/2020", "31/03/2021", "Con tilde: así"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Con tilde: así")));
    }

    @Test
    void wrongDatesAreSentBackWithWhatWasTyped() throws Exception {
        for (String address : List.of(DATES, DATES + "/revisar")) {
            mvc.perform(dates(address, version(), "31/02/2020", "hoy", ""))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("31/02/2020")))
                    .andExpect(content().string(containsString("Hay un problema")));
            mvc.perform(dates(address, version(), "01/01/2015", "31/03/2021", "Acuerdo"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("entre 01/04/2019 y 30/06/2021")));
            mvc.perform(dates(address, version(), "01/08/2020", "31/03/2021", "Acuerdo"))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void aStaleFormMeetsBothVersions() throws Exception {
        mvc.perform(dates(DATES, "99", "15/08/2020", "31/03/2021", "Acuerdo"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("15/08/2020")))
                .andExpect(content().string(containsString("01/08/2020")))
                .andExpect(content().string(containsString("name=\"reason\" value=\"Acuerdo\"")))
                .andExpect(content().string(not(containsString("elegir.reason"))));
    }

    @Test
    void nobodyElseChangesAnything() throws Exception {
        for (var person : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.CVME)) {
            for (String address : List.of(DATES, "/estrategia/hitos/nuevo", "/estrategia/parametros")) {
                mvc.perform(get(address).with(TestPeople.as(person))).andExpect(status().isForbidden());
                mvc.perform(post(address).with(TestPeople.as(person)).with(csrf())).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String address : List.of("/estrategia/etapas/99/fechas", "/estrategia/hitos/999999")) {
            mvc.perform(get(address).with(TestPeople.as(TestPeople.ADMIN))).andExpect(status().isNotFound());
        }
    }

    @Test
    void milestonesAreAddedRenamedMovedAndRemoved() throws Exception {
        mvc.perform(milestone("/estrategia/hitos/nuevo", "", "05/05/2021", "Cierre de prueba", "Acuerdo"))
                .andExpect(redirectedUrl("/estrategia"));
        long id = jdbc.sql("SELECT id FROM campaign.milestone WHERE name = 'Cierre de prueba'").query(Long.class).single();
        mvc.perform(milestone("/estrategia/hitos/" + id, "0", "06/05/2021", "Cierre de la prueba", "Acuerdo").param("keyDay", "true"))
                .andExpect(redirectedUrl("/estrategia"));
        mvc.perform(milestone("/estrategia/hitos/" + id, "77", "07/05/2021", "Otro", "Acuerdo"))
                .andExpect(status().isConflict());
        mvc.perform(get("/estrategia/hitos/" + id + "/quitar").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cierre de la prueba")))
                .andExpect(content().string(containsString("Es una fecha clave")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        mvc.perform(post("/estrategia/hitos/" + id + "/quitar").with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/estrategia/hitos/" + id + "/quitar").param("version", "0")
                        .with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("El hito cambió mientras usted lo veía")));
        mvc.perform(post("/estrategia/hitos/" + id + "/quitar").param("version", "1")
                        .with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/estrategia"));
        mvc.perform(get("/estrategia/hitos/" + id).with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMilestoneNeedsDayNameAndSource() throws Exception {
        mvc.perform(milestone("/estrategia/hitos/nuevo", "", "", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#source\"")));
    }

    @Test
    void parametersChangeWithinTheirBounds() throws Exception {
        mvc.perform(parameters("12", "1.5", "www.ejemplo.mx").param("from", "01/04/2019"))
                .andExpect(redirectedUrl("/estrategia/editar"));
        mvc.perform(parameters("31", "abc", "https://ejemplo.mx/"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("https://ejemplo.mx/")))
                .andExpect(content().string(containsString("href=\"#reportDueDay\"")));
    }

    @Test
    void theStrategyCannotLeaveAStageOutside() throws Exception {
        mvc.perform(parameters("12", "1.5", "www.ejemplo.mx").param("from", "01/01/2020"))
                .andExpect(status().isUnprocessableContent());
    }

    private MockHttpServletRequestBuilder dates(String address, String version, String from, String to, String reason) {
        return post(address).param("version", version).param("from", from).param("to", to).param("reason", reason)
                .with(TestPeople.as(TestPeople.ADMIN)).with(csrf());
    }

    private MockHttpServletRequestBuilder milestone(
            String address, String version, String day, String name, String source) {
        return post(address).param("version", version).param("day", day).param("name", name).param("source", source)
                .with(TestPeople.as(TestPeople.ADMIN)).with(csrf());
    }

    private MockHttpServletRequestBuilder parameters(String dueDay, String tolerance, String site) {
        String version = jdbc.sql("SELECT version FROM campaign.strategy WHERE id = :id")
                .param("id", strategy.id()).query(String.class).single();
        return post("/estrategia/parametros").param("version", version).param("to", "30/06/2021")
                .param("reportDueDay", dueDay).param("splitTolerance", tolerance)
                .param("planTolerance", "10.00").param("splitBase", "SPEND")
                .param("contentPeriodDays", "15").param("anchorSite", site)
                .with(TestPeople.as(TestPeople.ADMIN)).with(csrf());
    }

    private String version() {
        return jdbc.sql("SELECT version FROM campaign.stage WHERE strategy_id = :id AND number = 2")
                .param("id", strategy.id()).query(String.class).single();
    }

    private String startOfStage2() {
        return jdbc.sql("SELECT starts FROM campaign.stage WHERE strategy_id = :id AND number = 2")
                .param("id", strategy.id()).query(String.class).single();
    }
}
