package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people said of the cells of a row (Estrategia 4.9) when an administrator writes the table again. */
@ModuleTest
class RenamedRowTests {

    private static final String ADDRESS = "/estrategia/editar/cronograma";
    private static final String YEARS = "2019: ? ? ? ?\n2020: ? ? ? ?\n2021: ? ? ? ?";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    QuarterPlans plans;

    StrategyRef strategy;
    List<Typed> rows;

    record Typed(String key, String heading, String name, String items) {

        Typed called(String other) {
            return new Typed(key, heading, other, items);
        }

        Typed emptied() {
            return new Typed(key, "", "", "");
        }

        Typed over(String years) {
            return new Typed(key, heading, name, years);
        }
    }

    @BeforeEach
    void aCellThatSomebodyFilled() throws Exception {
        strategy = TrialStrategy.make(application);
        rows = new ArrayList<>(plans.of(strategy.id()).rows().stream()
                .map(r -> new Typed(String.valueOf(r.position()), r.heading(), r.name(), YEARS))
                .toList());
        web.perform(post("/calendario/cuadro/4/2021-3").param("estrategia", strategy.key()).param("version", "")
                        .param("planned", "PLANNED").param("note", "Consta en el acta 7").with(csrf()).with(as(DECEYEC)))
                .andExpect(status().isSeeOther());
    }

    @AfterEach
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void aRenamedRowKeepsItsCellsTheirNotesAndTheirHistory() throws Exception {
        rows.set(3, rows.get(3).called("Impresos"));
        write().andExpect(status().isSeeOther()).andExpect(flash().attributeExists("done"));
        cell("4").andExpect(content().string(allOf(
                containsString("Impresos"), containsString("Consta en el acta 7"),
                containsString("sigue a su renglón, que cambió de nombre"), containsString("Ema Educación"))));

        rows.set(3, rows.get(3).called("Materiales impresos"));
        write().andExpect(status().isSeeOther());
        cell("4").andExpect(content().string(containsString("Consta en el acta 7")));
    }

    @Test
    void whatCountsAsItsExecutionFollowsToo() throws Exception {
        web.perform(post("/calendario/cuadro/4/cuenta").param("estrategia", strategy.key()).param("version", "0")
                        .param("lines", "PRESS").with(csrf()).with(as(DECEYEC)))
                .andExpect(status().isSeeOther());
        rows.set(3, rows.get(3).called("Impresos"));
        write().andExpect(status().isSeeOther());
        web.perform(get("/calendario/cuadro/4/cuenta").param("estrategia", strategy.key()).with(as(DECEYEC)))
                .andExpect(content().string(allOf(
                        containsString("Impresos"), containsString("value=\"PRESS\" checked"),
                        containsString("sigue a su renglón"))));
    }

    @Test
    void aRowThatIsWrittenInAnotherPlaceIsTheSameRow() throws Exception {
        Typed printed = rows.get(3);
        Typed audiovisual = rows.get(4);
        rows.set(3, printed.called(audiovisual.name()));
        rows.set(4, audiovisual.called(printed.name()));
        write().andExpect(status().isSeeOther());
        cell("5").andExpect(content().string(allOf(
                containsString("Materiales impresos"), containsString("Consta en el acta 7"))));
    }

    @Test
    void aRowOrAYearOfWhichSomebodySaidSomethingIsNotTakenAway() throws Exception {
        Typed printed = rows.get(3);
        rows.set(3, printed.emptied());
        write().andExpect(status().isUnprocessableContent()).andExpect(content().string(allOf(
                containsString("No se puede quitar «Materiales impresos»"), containsString("planeado en 1 celda"))));
        rows.set(3, printed);
        rows.replaceAll(row -> row.over("2019: ? ? ? ?\n2020: ? ? ? ?"));
        write().andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No se puede quitar «2021»")));
        rows.replaceAll(row -> row.over(YEARS));
        rows.set(5, rows.get(5).emptied());
        write().andExpect(status().isSeeOther());
        assertThat(plans.of(strategy.id()).rows()).hasSize(6);
        cell("4").andExpect(content().string(containsString("Consta en el acta 7")));
    }

    @Test
    void aWordThatWasTakenBackHoldsNoRow() throws Exception {
        web.perform(post("/calendario/cuadro/4/2021-3").param("estrategia", strategy.key()).param("version", "0")
                        .param("planned", "UNKNOWN").param("note", "No constaba").with(csrf()).with(as(DECEYEC)))
                .andExpect(status().isSeeOther());
        rows.set(3, rows.get(3).emptied());
        write().andExpect(status().isSeeOther());
    }

    @Test
    void twoRowsOfAGroupWithOneNameAreRefused() throws Exception {
        rows.set(4, rows.get(4).called("Materiales impresos"));
        write().andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ya hay otro renglón «Materiales impresos»")));
    }

    private ResultActions cell(String row) throws Exception {
        return web.perform(get("/calendario/cuadro/" + row + "/2021-3").param("estrategia", strategy.key()).with(as(DECEYEC)))
                .andExpect(status().isOk());
    }

    private ResultActions write() throws Exception {
        String version = web.perform(get(ADDRESS).param("estrategia", strategy.key()).with(as(ADMIN)))
                .andReturn().getResponse().getContentAsString()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d*)\".*", "$1");
        MockHttpServletRequestBuilder request = post(ADDRESS).param("estrategia", strategy.key())
                .param("version", version).param("reason", "").param("note", "Copia").with(csrf()).with(as(ADMIN));
        for (int i = 0; i < rows.size(); i++) {
            String row = "rows[" + i + "].";
            request.param(row + "key", rows.get(i).key()).param(row + "heading", rows.get(i).heading())
                    .param(row + "name", rows.get(i).name()).param(row + "items", rows.get(i).items());
        }
        return web.perform(request);
    }
}
