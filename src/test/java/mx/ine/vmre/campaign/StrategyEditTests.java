package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A strategy written by page, section by section, from nothing. */
@ModuleTest
class StrategyEditTests {

    private static final String KEY = "prueba-edicion";

    @Autowired
    MockMvc mvc;

    @Autowired
    StrategyWriting writing;

    @Autowired
    Strategies strategies;

    @Autowired
    WholeStrategy whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    StrategyRef strategy;

    @BeforeEach
    void begin() {
        writing.beginFromNothing(
                TestPeople.ADMIN, KEY, "De prueba", new DatePeriod(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)));
        strategy = strategies.inPreparation().stream().filter(s -> s.key().equals(KEY)).findFirst().orElseThrow();
    }

    @AfterEach
    void takeAway() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void onlyAdministratorsSeeItWhileItIsWritten() throws Exception {
        mvc.perform(page("/estrategia", TestPeople.ADMIN)).andExpect(status().isOk())
                .andExpect(content().string(containsString("en preparación")));
        mvc.perform(page("/estrategia", TestPeople.DERFE)).andExpect(status().isNotFound());
        mvc.perform(get("/").with(TestPeople.as(TestPeople.DERFE)))
                .andExpect(content().string(not(containsString("De prueba"))));
        mvc.perform(get("/estrategia").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(content().string(containsString("De prueba")));
    }

    @Test
    void itsHistorySaysThatItWasCreatedAndItsSettingsLeadBackToTheSections() throws Exception {
        mvc.perform(page("/estrategia/parametros", TestPeople.ADMIN))
                .andExpect(content().string(containsString("creó la estrategia")))
                .andExpect(content().string(not(containsString("cargó la estrategia"))))
                .andExpect(content().string(containsString("/estrategia/editar?estrategia=")));
    }

    @Test
    void theChecklistSaysWhatIsMissingAndRefusesUntilItIsThere() throws Exception {
        mvc.perform(page("/estrategia/editar", TestPeople.ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Agregue al menos una etapa")))
                .andExpect(content().string(containsString("Escriba el reparto de la pauta")))
                .andExpect(content().string(not(containsString("/estrategia/editar/disponible"))));
        send("/estrategia/editar/disponible").andExpect(status().isUnprocessableContent());
        assertThat(strategies.byKey(KEY)).isEmpty();
    }

    @Test
    void everySectionOpensEmptyAndWithEverythingInIt() throws Exception {
        for (String key : List.of(KEY, "2019-2021")) {
            for (String part : List.of("", "/textos", "/etapas", "/etapas/nueva", "/vertientes", "/reparto", "/lugares",
                    "/marco", "/funciones", "/cronograma", "/numerales", "/reglas")) {
                mvc.perform(get("/estrategia/editar" + part).param("estrategia", key).with(TestPeople.as(TestPeople.ADMIN)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void sharesThatDoNotAddUpCountriesTwiceOrUnknownComeBackAsTyped() throws Exception {
        String address = "/estrategia/editar/reparto";
        send(address, "rows[0].name", "Norte", "rows[0].share", "60", "rows[0].items", "Estados Unidos",
                        "rows[1].name", "Sur", "rows[1].share", "30", "rows[1].items", "Brasil")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Las partes suman 90")))
                .andExpect(content().string(containsString("Norte")));
        send(address, "rows[0].name", "Norte", "rows[0].share", "60", "rows[0].items", "Estados Unidos\nAtlántida",
                        "rows[1].name", "Sur", "rows[1].share", "mucho", "rows[1].items", "Estados Unidos")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No se conoce el país «Atlántida»")))
                .andExpect(content().string(containsString("ya está en «Norte»")))
                .andExpect(content().string(containsString("mucho")));
        assertThat(whole.of(strategy.id()).segments()).isEmpty();
        send(address, "rows[0].name", "Norte", "rows[0].share", "60", "rows[0].items", "Estados Unidos",
                        "rows[1].name", "Sur", "rows[1].share", "30", "rows[1].items", "Brasil", "more", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Las partes suman 90")))
                .andExpect(content().string(containsString("Norte")))
                .andExpect(content().string(containsString("name=\"rows[3].name\"")));
        send(address, "rows[0].name", "Norte", "rows[0].share", "62.5", "rows[0].items", "Estados Unidos\nCA",
                        "rows[1].name", "Sur", "rows[1].share", "37.5", "rows[1].items", "Brasil")
                .andExpect(status().isSeeOther());
        assertThat(whole.of(strategy.id()).segments()).extracting(StrategyFile.SegmentEntry::key).containsExactly("norte", "sur");
        assertThat(last()).contains("Norte", "62.5").contains("edited");
    }

    @Test
    void aSettingThatTheCheckDoesNotLookAtIsRefusedAndKept() throws Exception {
        String[] rule = {"rows[0].key", "yearly-forum", "rows[0].numeral", "5.3", "rows[0].area", "GROUP", "rows[0].name", "Un foro",
            "rows[0].says", "Al menos uno", "rows[0].items", "years = 2031\nfoo = 3"};
        send("/estrategia/editar/reglas", rule)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Renglón 1: «foo» no es un ajuste de esta comprobación")))
                .andExpect(content().string(containsString("foo = 3")));
        rule[rule.length - 1] = "years = 2031";
        send("/estrategia/editar/reglas", rule).andExpect(status().isSeeOther());
        assertThat(whole.of(strategy.id()).rules()).extracting(StrategyFile.RuleEntry::key).containsExactly("yearly-forum");
    }

    @Test
    void whoeverOpenedTheSectionBeforeAColleagueSavedMeetsBothVersions() throws Exception {
        String address = "/estrategia/editar/marco";
        send(address, "rows[0].name", "Acuerdo uno", "rows[0].says", "Dice algo").andExpect(status().isSeeOther());
        mvc.perform(form(address, "0").param("rows[0].name", "Acuerdo dos").param("rows[0].says", "Dice otra cosa"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Acuerdo uno")))
                .andExpect(content().string(containsString("Acuerdo dos")));
        mvc.perform(form("/estrategia/editar/funciones", version("/estrategia/editar/funciones"))
                        .param("rows[0].key", "DERFE").param("rows[0].items", "Coordinar\nInformar"))
                .andExpect(status().isSeeOther());
        assertThat(whole.of(strategy.id()).functions()).extracting(StrategyFile.FunctionEntry::says)
                .containsExactly("Coordinar", "Informar");
    }

    @Test
    void aTimelineIsTypedByYearsAndAnUnreadableLineSaysSo() throws Exception {
        String address = "/estrategia/editar/cronograma";
        send(address, "note", "Copia ilegible", "rows[0].name", "Radio", "rows[0].items", "2031: si NO ? sí\nluego")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No se entiende «luego»")));
        send(address, "note", "Copia ilegible", "rows[0].name", "Radio", "rows[0].items", "2031: si NO ? sí")
                .andExpect(status().isSeeOther());
        StrategyFile.TimelineEntry timeline = whole.of(strategy.id()).timeline();
        assertThat(timeline.years()).containsExactly(2031);
        assertThat(timeline.rows().get(0).cells()).containsExactly(true, false, null, true);
    }

    @Test
    void stagesOverlapLeaveGapsAndStayWithinTheStrategy() throws Exception {
        stage("1", "Primera", "01/01/2031", "30/06/2031").andExpect(status().isSeeOther());
        stage("1", "Otra vez", "01/01/2031", "30/06/2031").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ya hay una etapa 1")));
        stage("2", "Fuera", "01/12/2031", "30/06/2032").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Fuera")));
        stage("2", "Segunda", "01/06/2031", "31/07/2031").andExpect(status().isSeeOther());
        stage("5", "Tercera", "01/11/2031", "31/12/2031").andExpect(status().isSeeOther());
        assertThat(whole.of(strategy.id()).stages()).hasSize(3);
        mvc.perform(page("/estrategia/editar/etapas/5/quitar", TestPeople.ADMIN)).andExpect(status().isOk())
                .andExpect(content().string(containsString("Nada la usa")));
        mvc.perform(form("/estrategia/editar/etapas/5/quitar", "7")).andExpect(status().isConflict());
        mvc.perform(form("/estrategia/editar/etapas/5/quitar", "0")).andExpect(status().isSeeOther());
        assertThat(whole.of(strategy.id()).stages()).hasSize(2);
    }

    @Test
    void anEntitysOwnDatesAreKeptAndHoldTheEntity() throws Exception {
        mvc.perform(form("/admin/catalogos/entidades/nueva", "").param("entity", "14").param("offices", "Gubernatura")
                .param("provisions", "").param("source", "Acuerdo")).andExpect(status().isSeeOther());
        String address = "/admin/catalogos/entidades/14/fechas/nueva";
        mvc.perform(form(address, "").param("kind", "x").param("name", "Jornada local").param("from", "31/02/2031"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Jornada local")));
        mvc.perform(form(address, "").param("kind", "ELECTION").param("name", "Jornada local").param("from", "08/06/2031")
                .param("to", "").param("source", "Acuerdo")).andExpect(status().isSeeOther());
        assertThat(jdbc.sql("SELECT entity || ' ' || kind || ' ' || starts || ' ' || ends FROM campaign.v_entity_date"
                        + " WHERE strategy_id = :id").param("id", strategy.id()).query(String.class).single())
                .isEqualTo("Jalisco ELECTION 2031-06-08 2031-06-08");
        mvc.perform(page("/estrategia", TestPeople.ADMIN))
                .andExpect(content().string(containsString("Jornada local: 08/06/2031")))
                .andExpect(content().string(containsString("Falta el fundamento")));
        mvc.perform(form("/admin/catalogos/entidades/14/quitar", "0")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("tiene fechas propias")));
        mvc.perform(form("/admin/catalogos/entidades/09/fechas/nueva", "")).andExpect(status().isNotFound());
    }

    @Test
    void oneThatWasNeverAvailableCanBeDiscardedAndNoOther() throws Exception {
        mvc.perform(page("/estrategia/editar/descartar", TestPeople.ADMIN)).andExpect(status().isOk())
                .andExpect(content().string(containsString("De prueba")));
        mvc.perform(get("/estrategia/editar/descartar").param("estrategia", "2019-2021").with(TestPeople.as(TestPeople.ADMIN)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/estrategia/editar/descartar").param("estrategia", "2019-2021")
                .with(TestPeople.as(TestPeople.ADMIN)).with(csrf())).andExpect(status().isUnprocessableContent());
        mvc.perform(form("/estrategia/editar/descartar", "")).andExpect(status().isSeeOther());
        assertThat(strategies.inPreparation()).extracting(StrategyRef::key).doesNotContain(KEY);
    }

    @Test
    void aDeliverableSaysWhetherItCameOnTimeWhoSaysSoAndWhereItIs() throws Exception {
        mvc.perform(form("/estrategia/hitos/nuevo", "").param("day", "01/02/2020").param("name", "Plan anual")
                .param("source", "Acuerdo").param("deliverable", "true")).andExpect(status().isSeeOther());
        long id = jdbc.sql("SELECT id FROM campaign.milestone WHERE strategy_id = :id").param("id", strategy.id())
                .query(Long.class).single();
        mvc.perform(page("/estrategia", TestPeople.ADMIN)).andExpect(content().string(containsString("Sin registro de entrega")));
        String address = "/estrategia/hitos/" + id + "/entrega";
        mvc.perform(form(address, "0").param("deliveredOn", "31/12/2030").param("evidence", "Oficio 1"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("Oficio 1")));
        mvc.perform(form(address, "0").param("deliveredOn", "05/02/2020").param("evidence", "https://ejemplo.mx/plan.pdf"))
                .andExpect(status().isSeeOther());
        mvc.perform(page("/estrategia", TestPeople.ADMIN))
                .andExpect(content().string(containsString("Entregado con retraso")))
                .andExpect(content().string(containsString("4 días de retraso")))
                .andExpect(content().string(containsString("Ada Administra")))
                .andExpect(content().string(containsString("https://ejemplo.mx/plan.pdf")));
        mvc.perform(form("/estrategia/hitos/" + id, "1").param("day", "01/02/2020").param("name", "Plan anual")
                .param("source", "Acuerdo")).andExpect(status().isUnprocessableContent());
        mvc.perform(form(address, "0").param("deliveredOn", "06/02/2020").param("evidence", "Otra"))
                .andExpect(status().isConflict());
    }

    private ResultActions stage(String number, String name, String from, String to) throws Exception {
        return mvc.perform(form("/estrategia/editar/etapas/nueva", "").param("number", number).param("name", name)
                .param("kind", "OTHER").param("from", from).param("to", to).param("numeral", "").param("aim", ""));
    }

    private String last() {
        return jdbc.sql("SELECT verb || changes::text FROM audit.entry WHERE type = 'strategy' AND record_id = :id"
                        + " ORDER BY id DESC LIMIT 1")
                .param("id", String.valueOf(strategy.id()))
                .query(String.class)
                .single();
    }

    /** Posts what a person would, with the version that the page shows. */
    private ResultActions send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                form(address, fields.length == 0 ? "" : version(address)).param("reason", "");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String version(String address) throws Exception {
        return mvc.perform(page(address, TestPeople.ADMIN)).andReturn().getResponse().getContentAsString()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d*)\".*", "$1");
    }

    private static MockHttpServletRequestBuilder page(String address, CurrentUser person) {
        return get(address).param("estrategia", KEY).with(TestPeople.as(person));
    }

    private static MockHttpServletRequestBuilder form(String address, String version) {
        return post(address).param("estrategia", KEY).param("version", version).with(TestPeople.as(TestPeople.ADMIN)).with(csrf());
    }
}
