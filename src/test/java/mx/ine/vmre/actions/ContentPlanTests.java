package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The content plan of a strategy of ten-day periods and two stages, on 7 December 2020. */
@ModuleTest
class ContentPlanTests {

    private static final String FIRST = "credencializacion-y-voto";
    private static final String PERMANENT = "invitacion-a-participar";

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    PieceReviews reviews;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    StrategyRef strategy;

    @BeforeEach
    void ofTenDays() {
        strategy = TrialStrategy.make(application, file -> file
                .replaceFirst("\"from\": \"2019-03-01\"", "\"from\": \"2020-12-01\"")
                .replaceFirst("\"contentPeriodDays\": 15", "\"contentPeriodDays\": 10")
                .replaceFirst("(?s)\n  \"stages\": \\[.*?\n  \\],", "\n  \"stages\": ["
                        + "{\"number\": 1, \"name\": \"Aviso\", \"kind\": \"OTHER\", \"from\": \"2020-12-01\","
                        + " \"to\": \"2021-03-31\", \"numeral\": \"1\", \"aim\": \"Avisar\"},"
                        + "{\"number\": 2, \"name\": \"Voto\", \"kind\": \"VOTING\", \"from\": \"2021-03-01\","
                        + " \"to\": \"2021-06-30\", \"numeral\": \"2\", \"aim\": \"Votar\"}],"));
    }

    @AfterEach
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void gapsShowBeforeTheyHappen() throws Exception {
        planned("Primera", FIRST, "es", "ine-mexico", "2020-12-05", "2020-12-12");

        see("").andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("en cada periodo de 10 días"),
                containsString("Periodo 1, 01/12/2020 – 10/12/2020. "), containsString("Sin contenido en Inglés"),
                containsString("Sin contenido de: Invitación a la participación"),
                containsString("Periodo 3, 21/12/2020 – 30/12/2020. "), containsString("Sin ningún contenido"),
                containsString("diciembre de 2020. "), containsString("Mes sin contenido del tema permanente"))));
        see("dias=15").andExpect(content().string(not(containsString("Periodo 4, 31/12/2020 – 09/01/2021. "))));

        planned("Segunda", PERMANENT, "en", "ine-mexico", "2020-12-01", "2020-12-31");
        see("dias=15").andExpect(content().string(allOf(
                not(containsString("Sin contenido en Inglés")), not(containsString("Mes sin contenido del tema")))));
    }

    @Test
    void aCellLeadsToItsContentOrToANewOneWithWhatIsKnownOfIt() throws Exception {
        long id = planned("Única", FIRST, "es", "inetel-mx", "2020-12-05", "2020-12-09");
        String page = see("").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("/acciones/" + id + "?estrategia=" + strategy.key(),
                "/acciones/nueva?vertiente=digital&amp;periodo=2&amp;tema=" + FIRST + "&amp;lengua=en&amp;canal=inetel-mx");

        web.perform(get("/acciones/nueva?vertiente=digital&periodo=2&tema=" + FIRST + "&lengua=en&canal=inetel-mx")
                        .param("estrategia", strategy.key()).with(as(DERFE)))
                .andExpect(content().string(allOf(
                        containsString("value=\"11/12/2020\""), containsString("value=\"20/12/2020\""),
                        containsString("value=\"inetel-mx\" selected"), containsString("value=\"" + FIRST + "\" selected"),
                        containsString("value=\"2\" selected"))));
        web.perform(get("/acciones/nueva?vertiente=digital&periodo=9999&tema=<b>&lengua=xx").with(as(DERFE)))
                .andExpect(status().isOk());
        web.perform(get("/plan-de-contenidos").param("estrategia", strategy.key()).with(as(VIEWER)))
                .andExpect(content().string(not(containsString("/acciones/nueva"))));
    }

    @Test
    void thePlanAndTheRuleFindAContentInTheSamePeriod() throws Exception {
        planned("Del tercero", FIRST, Set.of("es", "en"), 3, "2021-06-20", "2021-06-25");
        String plan = web.perform(get("/plan-de-contenidos.csv?canal=inetel-mx").param("estrategia", strategy.key())
                        .with(as(VIEWER)))
                .andReturn().getResponse().getContentAsString();
        assertThat(plan.lines().filter(line -> line.endsWith(",1")))
                .as("in two languages and in no other period").hasSize(2).allMatch(line -> line.startsWith("3,"));
        web.perform(get("/cumplimiento/content-periods?fecha=2021-01-05").param("estrategia", strategy.key()).with(as(DERFE)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Periodos de 10 días concluidos: 3; vacíos: 2; sin versión en la otra lengua: 0"),
                        containsString("11/12/2020 – 20/12/2020"), not(containsString("21/12/2020 – 30/12/2020")))));
    }

    @Test
    void aMainPieceInTheOtherLanguageNeedsNoVersionOfIt() throws Exception {
        mainPiece("Spot en español", "es");
        mainPiece("English spot", "en");
        see("").andExpect(content().string(allOf(containsString("Spot en español"), not(containsString("English spot")))));
    }

    @Test
    void filtersNarrowTheGridAndWhatIsAskedWronglyIsLeftOut() throws Exception {
        see("tema=" + PERMANENT + "&canal=ine-mexico&lengua=en").andExpect(content().string(allOf(
                containsString("tema=" + PERMANENT), not(containsString("canal=inetel-mx")),
                containsString("colspan=\"1\""))));
        for (String wrong : List.of("tema=nada", "desde=99999", "desde=-1", "desde=0&dias=7", "lengua='", "canal=%00")) {
            see(wrong).andExpect(status().isOk());
        }
        web.perform(get("/plan-de-contenidos").with(as(CVME))).andExpect(status().isForbidden());
    }

    @Test
    void oneTextOnTwoChannelsIsWarnedOf() throws Exception {
        planned("Igual 7", FIRST, "es", "inetel-mx", "2020-12-05", "2020-12-09");
        planned("IGUAL 7", FIRST, "es", "inetel-mx", "2020-12-15", "2020-12-19");
        see("").andExpect(content().string(not(containsString("igual en varios canales"))));
        planned("Ígual 7", PERMANENT, "es", "ine-mexico", "2020-12-05", "2020-12-09");
        see("").andExpect(content().string(containsString("está igual en varios canales (INE México, INETEL Mx)")));
    }

    @Test
    void piecesAreCountedAgainstWhatTheStrategyAsksFor() throws Exception {
        see("").andExpect(content().string(allOf(
                containsString("0 de 5"), containsString("Confirmar la recepción de la CPVE"), containsString("0 de 2"),
                containsString("1 · Aviso"), containsString("2 · Voto"), containsString("0 de 4"))));
        long id = planned("Cómo votar 9", FIRST, "es", "inetel-mx", "2020-12-01", "2020-12-06");
        link(DECEYEC, "infographics/votar", id).andExpect(status().isSeeOther());
        link(DECEYEC, "infographics/votar", id).andExpect(status().isSeeOther());
        see("").andExpect(content().string(allOf(containsString("0 de 5"), containsString("En camino"))));

        reviews.sign(strategy, id, PieceReviews.BEFORE_APPROVAL, LocalDate.of(2020, 11, 30), "", DERFE);
        planning.approve(strategy, id, planning.version(strategy, id), DERFE2);
        planning.start(strategy, id, planning.version(strategy, id), DERFE);
        planning.complete(strategy, id, planning.version(strategy, id),
                new ActionOutcome(List.of(BigDecimal.ONE), Mxn.ZERO, ClosingFacts.NONE), DERFE);
        see("").andExpect(content().string(allOf(containsString("1 de 5"), containsString("Hecha"))));
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE verb = 'piece-linked' AND record_id = ?")
                        .param(String.valueOf(id)).query(Long.class).single())
                .isEqualTo(1);

        link(DECEYEC, "infographics/votar/quitar", id).andExpect(status().isSeeOther());
        see("").andExpect(content().string(containsString("0 de 5")));
    }

    @Test
    void whatWasCancelledFulfilsNothingAndOthersMayNotLink() throws Exception {
        long id = planned("Cancelada 9", FIRST, "es", "inetel-mx", "2020-12-01", "2020-12-06");
        link(VIEWER, "infographics/votar", id).andExpect(status().isForbidden());
        link(CNCS, "infographics/otra", id).andExpect(status().isNotFound());
        link(CNCS, "infographics/votar", 999999999).andExpect(status().isNotFound());
        link(CNCS, "testimonials/etapa-1", id).andExpect(status().isConflict())
                .andExpect(content().string(containsString("se cuentan solas")));
        planning.cancel(strategy, id, 0, "Sin fondos", DERFE);
        link(CNCS, "infographics/votar", id).andExpect(status().isConflict())
                .andExpect(content().string(containsString("está cancelada")));
        piece("infographics/votar?texto=Cancelada").andExpect(content().string(containsString("Ninguna acción")));
    }

    @Test
    void thePlanIsTakenAwayWithOneRowForEachCell() throws Exception {
        planned("Única", FIRST, "es", "inetel-mx", "2020-12-05", "2020-12-09");
        String csv = web.perform(get("/plan-de-contenidos.csv?tema=" + FIRST + "&canal=inetel-mx")
                        .param("estrategia", strategy.key()).with(as(VIEWER)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
        assertThat(csv).startsWith("\ufeff").contains("Periodo,Desde,Hasta,Tema,Lengua,Canal,Contenidos");
        assertThat(csv.lines()).hasSize(1 + 22 * 2);
        assertThat(csv).containsPattern("1,[^\r\n]*Español,INETEL Mx,1\r\n").containsPattern("Inglés,INETEL Mx,0\r\n");
        web.perform(get("/plan-de-contenidos.xlsx").param("estrategia", strategy.key()).with(as(VIEWER)))
                .andExpect(status().isOk());
    }

    @Test
    void aStrategyWithoutCataloguesAndRulesSaysSo() throws Exception {
        StrategyRef bare = TrialStrategy.make(application, file -> file
                .replaceFirst("(?s)\n  \"terms\": \\{.*?\n  \\},", "")
                .replaceFirst("(?s),\\s*\n  \"rules\": \\[.*\n  \\]", ""));
        try {
            web.perform(get("/plan-de-contenidos").param("estrategia", bare.key()).with(as(VIEWER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(
                            containsString("no tiene temas, lenguas o canales"), containsString("no piden infografías"))));
            for (String view : List.of("trimestre", "mes", "semana", "agenda", "estrategia", "trimestres")) {
                web.perform(get("/calendario").param("v", view).param("estrategia", bare.key()).with(as(VIEWER)))
                        .andExpect(status().isOk());
            }
        } finally {
            TrialStrategy.remove(application, bare);
        }
    }

    private ResultActions see(String query) throws Exception {
        return web.perform(get("/plan-de-contenidos?" + query).param("estrategia", strategy.key()).with(as(DERFE)));
    }

    private ResultActions piece(String path) throws Exception {
        return web.perform(get("/plan-de-contenidos/piezas/" + path).param("estrategia", strategy.key()).with(as(DERFE)));
    }

    private ResultActions link(CurrentUser who, String path, long action) throws Exception {
        return web.perform(post("/plan-de-contenidos/piezas/" + path)
                .param("estrategia", strategy.key())
                .param("accion", String.valueOf(action))
                .with(csrf())
                .with(as(who)));
    }

    private void mainPiece(String name, String language) {
        planning.plan(
                strategy,
                new ActionPlan(
                        name, Area.DECEYEC, "Informar",
                        new DatePeriod(LocalDate.parse("2020-12-10"), LocalDate.parse("2020-12-20")),
                        Set.of(stages.of(strategy.id()).get(0).id()), Set.of("primaria"), Set.of(language),
                        ActionPlan.Place.NONE, Mxn.ZERO, List.of(new ActionPlan.Goal("clics", "", BigDecimal.TEN)),
                        "Ema", "", Set.of(), "", ActionDetail.dissemination("capsula-de-radio", true, "", null, ""),
                        List.of()),
                DECEYEC);
    }

    private long planned(String name, String theme, String language, String channel, String from, String to) {
        return planned(name, theme, channel, Set.of(language), null, from, to);
    }

    private long planned(String name, String theme, Set<String> languages, Integer period, String from, String to) {
        return planned(name, theme, "inetel-mx", languages, period, from, to);
    }

    private long planned(
            String name, String theme, String channel, Set<String> languages, Integer period, String from, String to) {
        return planning.plan(
                strategy,
                new ActionPlan(
                        name, Area.DERFE, "Informar", new DatePeriod(LocalDate.parse(from), LocalDate.parse(to)),
                        Set.of(stages.of(strategy.id()).get(0).id()), Set.of("primaria"), languages,
                        ActionPlan.Place.NONE, Mxn.ZERO, List.of(new ActionPlan.Goal("clics", "", BigDecimal.TEN)),
                        "Delia", "", Set.of(), "",
                        ActionDetail.digital(channel, "facebook", theme, period, "https://www.votoextranjero.mx/"), List.of()),
                DERFE);
    }
}
