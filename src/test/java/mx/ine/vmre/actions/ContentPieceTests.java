package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Which action can be which piece of a rule (Estrategia 7.3.1, 7.3.4), and what becomes of it when the rule changes. */
@ModuleTest
class ContentPieceTests {

    private static final String RULES = "/estrategia/editar/reglas";

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    Stages stages;

    @Autowired
    RuleParameters rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    StrategyRef strategy;

    @BeforeEach
    void aStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void gone() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void oneActionIsOnePieceOfARule() throws Exception {
        long id = press("Infografía del voto", "infografia");
        link("infographics/votar", id).andExpect(status().isSeeOther());
        link("infographics/registrarse", id).andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("ya está asignada a «Votar»"), containsString("Infografía del voto"))));
        piece("infographics/registrarse").andExpect(content().string(allOf(
                containsString("Cada acción puede ser una sola"), containsString("Puede ser: Infografía, contenido digital"),
                not(containsString("Infografía del voto")))));
        link("infographics/votar", id).andExpect(status().isSeeOther());
        link("civic-formats/infografias", id).andExpect(status().isSeeOther());

        link("infographics/votar/quitar", id).andExpect(status().isSeeOther());
        link("infographics/registrarse", id).andExpect(status().isSeeOther());
        assertThat(assigned()).isEqualTo("civic-formats/infografias infographics/registrarse");
    }

    @Test
    void oneThatExplainsSeveralTopicsIsAssignedToEach() throws Exception {
        long id = press("Boletín de requisitos", "boletin");
        link("stage-topics/requisitos", id).andExpect(status().isSeeOther());
        link("stage-topics/renovacion", id).andExpect(status().isSeeOther());
    }

    @Test
    void aPieceCanOnlyBeWhatTheStrategySaysThatItCanBe() throws Exception {
        long infographic = press("Infografía cívica", "infografia");
        link("civic-formats/spots-de-audio", infographic).andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("no puede ser «Spots de audio»"), containsString("Cápsula de radio"))));
        link("infographics/votar", press("Boletín del voto", "boletin")).andExpect(status().isConflict());
        piece("civic-formats/spots-de-audio").andExpect(content().string(allOf(
                containsString("Puede ser: Cápsula de radio, contenido digital del tema «Educación cívica"),
                not(containsString("Infografía cívica")))));
        assertThat(assigned()).isEmpty();
    }

    @Test
    void aPieceThatGetsAnotherNameKeepsItsAction() throws Exception {
        long id = press("Infografía del voto", "infografia");
        link("infographics/votar", id).andExpect(status().isSeeOther());
        write(set -> set.replace("Registrarse; Votar;", "Registrarse; Votar desde el extranjero;"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("done"));
        piece("infographics/votar").andExpect(status().isNotFound());
        piece("infographics/votar-desde-el-extranjero").andExpect(content().string(containsString("Infografía del voto")));
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE verb = 'piece-renamed' AND record_id = ?")
                        .param(String.valueOf(id)).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void anAssignedPieceIsNotTakenAway() throws Exception {
        long id = press("Infografía del voto", "infografia");
        link("infographics/votar", id).andExpect(status().isSeeOther());
        write(set -> set.replace("Registrarse; Votar;", "Registrarse;")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(
                        containsString("No se puede quitar «Votar»"), containsString("1 acción está asignada"))));
        write(set -> set.replace("Registrarse; Votar;", "Registrarse; registrarse;"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("está dos veces")));
        write(set -> set.replace("Banners: banner", "Bánner: banner")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("que no está en «pieces»")));
        planning.cancel(strategy, id, planning.version(strategy, id), "Sin fondos", CNCS);
        write(set -> set.replace("Registrarse; Votar;", "Registrarse;")).andExpect(status().isSeeOther());
    }

    private String assigned() {
        return jdbc.sql("SELECT coalesce(string_agg(rule || '/' || piece, ' ' ORDER BY rule), '') FROM actions.content_piece"
                        + " WHERE strategy_id = ?")
                .param(strategy.id())
                .query(String.class)
                .single();
    }

    private ResultActions piece(String path) throws Exception {
        return web.perform(get("/plan-de-contenidos/piezas/" + path).param("estrategia", strategy.key()).with(as(DECEYEC)));
    }

    private ResultActions link(String path, long action) throws Exception {
        return web.perform(post("/plan-de-contenidos/piezas/" + path).param("estrategia", strategy.key())
                .param("accion", String.valueOf(action)).with(csrf()).with(as(DECEYEC)));
    }

    /** Sends the page of rules as it stands, with the settings otherwise. */
    private ResultActions write(UnaryOperator<String> settings) throws Exception {
        String version = web.perform(get(RULES).param("estrategia", strategy.key()).with(as(ADMIN)))
                .andReturn().getResponse().getContentAsString()
                .replaceFirst("(?s).*name=\"version\" value=\"(\\d*)\".*", "$1");
        MockHttpServletRequestBuilder request = post(RULES).param("estrategia", strategy.key())
                .param("version", version).param("reason", "").with(csrf()).with(as(ADMIN));
        List<RuleText> written = rules.of(strategy.id());
        for (int i = 0; i < written.size(); i++) {
            RuleText rule = written.get(i);
            String row = "rows[" + i + "].";
            request.param(row + "key", rule.key()).param(row + "name", rule.name()).param(row + "numeral", rule.numeral())
                    .param(row + "area", rule.area() == null ? "GROUP" : rule.area().name())
                    .param(row + "says", rule.says())
                    .param(row + "items", settings.apply(rule.set().entrySet().stream()
                            .map(e -> e.getKey() + " = " + e.getValue())
                            .collect(Collectors.joining("\n"))));
        }
        return web.perform(request);
    }

    private long press(String name, String route) {
        return planning.plan(
                strategy,
                new ActionPlan(
                        name, Area.CNCS, "Informar",
                        new DatePeriod(LocalDate.parse("2020-12-10"), LocalDate.parse("2020-12-20")),
                        Set.of(stages.of(strategy.id()).get(0).id()), Set.of("primaria"), Set.of("es"),
                        ActionPlan.Place.NONE, Mxn.ZERO, List.of(new ActionPlan.Goal("clics", "", BigDecimal.TEN)),
                        "Ciro", "", Set.of(), "", ActionDetail.press(route, "", null, ""), List.of()),
                CNCS);
    }
}
