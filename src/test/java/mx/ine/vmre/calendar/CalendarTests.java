package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.actions.ActionPlanning;
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
class CalendarTests {

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
    void theQuarterShowsItsOverlappingStagesItsActionsAndToday() throws Exception {
        plan("Charla 8101", LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 20));

        web.perform(get("/calendario").param("area", "DERFE").param("vertiente", "vinculacion").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Octubre a diciembre de 2020"), containsString("1 · Credencialización"),
                        containsString("2 · Registro para votar"), containsString("Hoy 7"),
                        containsString("aria-label=\"Vinculación\""), not(containsString("aria-label=\"Difusión\"")))));
    }

    @Test
    void thousandsOfActionsStayABoundedPage() throws Exception {
        for (int i = 0; i < 60; i++) {
            plan("Muchas 8102-" + i, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 9, 30));
        }
        String page = web.perform(get("/calendario").param("t", "2019-3").with(as(VIEWER)))
                .andExpect(content().string(containsString("más</a>")))
                .andReturn().getResponse().getContentAsString();

        assertThat(page.split("g-bar b-vin").length - 1).isBetween(1, 7);
        String paper = page.substring(page.indexOf("only-print cal-rest"));
        assertThat(paper).as("what the drawing leaves out is told on paper, and how many more there are")
                .contains("Vinculación:", "Muchas 8102-39 (").containsPattern("y [0-9]+ más");
        assertThat(paper.split("Muchas 8102").length - 1).isBetween(30, 39);
    }

    @Test
    void theMonthTellsWhatBeginsAndEndsEachDay() throws Exception {
        plan("Mes 8103", LocalDate.of(2020, 2, 3), LocalDate.of(2020, 2, 29));

        web.perform(get("/calendario").param("v", "mes").param("m", "2020-02").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Febrero de 2020"), containsString("Mes 8103"), containsString("Inicia"),
                        containsString("Termina"), containsString("sábado 29 de febrero de 2020"))));
    }

    @Test
    void theWholeStrategyCountsActionsByLineAndMonth() throws Exception {
        plan("Toda 8104", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 1));

        web.perform(get("/calendario").param("v", "estrategia").with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("La Estrategia completa"),
                        containsString("desde=2021-02-01&amp;hasta=2021-02-28&amp;vertiente=vinculacion"))));
    }

    @Test
    void everyViewObeysTheSameFiltersAndKeepsThemInItsWays() throws Exception {
        plan("Filtro 8106 ámbar", LocalDate.of(2020, 3, 3), LocalDate.of(2020, 3, 9));
        for (String view : List.of("trimestre", "mes", "semana", "agenda", "estrategia", "trimestres")) {
            String page = web.perform(get("/calendario?v=" + view + "&d=2020-03-02&texto=8106 AMBAR&estado=planeada&etapa=1")
                            .with(as(VIEWER)))
                    .andExpect(status().isOk())
                    .andReturn().getResponse().getContentAsString();
            assertThat(page).as(view).contains("texto=8106%20AMBAR", "&amp;d=2020-03-02&amp;etapa=1&amp;estado=planeada");
            if (!view.contains("estrategia") && !view.equals("trimestres")) {
                assertThat(page).as(view).contains("Filtro 8106 ámbar");
            }
            for (String other : List.of("&texto=8106 otra", "&texto=8106&estado=completa", "&texto=8106&etapa=3",
                    "&texto=8106&vertiente=difusion", "&texto=8106&area=CNCS", "&texto=8106&lugar=Fresno",
                    "&texto=8106&estado=cancelada")) {
                web.perform(get("/calendario?v=" + view + "&d=2020-03-02" + other).with(as(VIEWER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("Filtro 8106 ámbar"))));
            }
        }
    }

    @Test
    void whatWasCancelledIsShownWhenItIsAskedFor() throws Exception {
        long id = plan("Anulada 8107", LocalDate.of(2020, 5, 5), LocalDate.of(2020, 5, 6));
        planning.cancel(strategy, id, 0, "Sin fondos", DERFE);

        web.perform(get("/calendario?v=semana&d=2020-05-05").with(as(VIEWER)))
                .andExpect(content().string(not(containsString("Anulada 8107"))));
        web.perform(get("/calendario?v=semana&d=2020-05-05&estado=cancelada").with(as(VIEWER)))
                .andExpect(content().string(containsString("Anulada 8107")));
    }

    @Test
    void theAgendaTellsStagesMilestonesAndContentPeriodsDayByDay() throws Exception {
        web.perform(get("/calendario?v=agenda&d=2020-09-25").with(as(VIEWER)))
                .andExpect(content().string(allOf(
                        containsString("Inicia el refuerzo de INETEL"), containsString("jueves 1 de octubre de 2020"),
                        containsString("Inicia contenido"), containsString("d=2020-08-28"), containsString("d=2020-10-23"))));
        web.perform(get("/calendario?v=agenda&d=2020-07-20").with(as(VIEWER)))
                .andExpect(content().string(allOf(
                        containsString("Inicia etapa"), containsString("2 · Registro para votar"))));
        web.perform(get("/calendario?v=agenda&d=2031-07-20").with(as(VIEWER)))
                .andExpect(content().string(containsString("Nada inicia ni termina")));
    }

    @Test
    void aFullAgendaIsTurnedPageByPageAndPassesOverEveryDayOnce() throws Exception {
        LocalDate first = LocalDate.of(2019, 5, 6);
        for (int day = 0; day < 12; day++) {
            for (int i = 0; i < 8; i++) {
                plan("Agenda 8110-" + day + "-" + i, first.plusDays(day), first.plusDays(day));
            }
        }
        String page = agenda("2019-05-06");
        assertThat(page).contains("lunes 6 de mayo de 2019", "viernes 10 de mayo de 2019", "y 2 más</a>",
                "desde=2019-05-06&amp;hasta=2019-05-06").doesNotContain("sábado 11 de mayo de 2019");
        assertThat(page.split("Agenda 8110-").length - 1).isEqualTo(5 * 6 * 2); // in sight, and in the title
        assertThat(page).contains("d=2019-05-11&amp;texto=8110", "Después: desde el 11/05/2019");
        assertThat(agenda("2019-05-11")).contains("d=2019-04-13&amp;texto=8110", "d=2019-05-16&amp;texto=8110");
        assertThat(agenda("2019-04-13")).as("four weeks whose last days are full").contains(
                "lunes 6 de mayo de 2019", "viernes 10 de mayo de 2019", "d=2019-05-11&amp;texto=8110");
        assertThat(agenda("2019-05-16")).contains("viernes 17 de mayo de 2019", "d=2019-05-11&amp;texto=8110",
                "d=2019-06-13&amp;texto=8110");
    }

    private String agenda(String day) throws Exception {
        return web.perform(get("/calendario?v=agenda&texto=8110&d=" + day).with(as(VIEWER)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=9999-9", "v=mes&m=hoy", "v=otra", "vertiente=x&area=y", "t=2035-1", "v=mes&m=1999-01", "v=semana&d=2021-02-30", "v=agenda&d=x", "etapa=999&estado=y&lugar=%25&texto=_"})
    void whatTheAddressAsksWronglyIsLeftOut(String query) throws Exception {
        web.perform(get("/calendario?" + query).with(as(DERFE))).andExpect(status().isOk());
    }

    @Test
    void reviewersSeeNoCalendar() throws Exception {
        web.perform(get("/calendario").with(as(CVME))).andExpect(status().isForbidden());
        web.perform(get("/calendario/suscripcion").with(as(CVME))).andExpect(status().isForbidden());
    }

    private long plan(String name, LocalDate from, LocalDate to) {
        return PlannedActions.plan(planning, stages, strategy, name, from, to);
    }
}
