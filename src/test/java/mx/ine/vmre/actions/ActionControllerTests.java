package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.ADMIN;
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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ModuleTest
class ActionControllerTests {

    private static final byte[] PDF = "%PDF-1.7\nhoja".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvc web;

    @Autowired
    ActionPlanning planning;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    StrategyRef strategy;
    long stage;

    @BeforeEach
    void shipped() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        stage = stages.of(strategy.id()).get(0).id();
    }

    @ParameterizedTest
    @CsvSource({"difusion, Material", "vinculacion, Contrapartes", "comunicacion, Ruta de información", "digital, Canal"})
    void eachLineHasItsOwnPartOfTheForm(String line, String label) throws Exception {
        CurrentUser who = line.equals("difusion") ? DECEYEC : line.equals("comunicacion") ? CNCS : DERFE;

        web.perform(get("/acciones/nueva").param("vertiente", line).with(as(who)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">" + label)));
    }

    @Test
    void theLineIsChosenFirst() throws Exception {
        web.perform(get("/acciones/nueva").with(as(DERFE)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("vertiente=vinculacion"), not(containsString("vertiente=difusion\"")))));
    }

    @Test
    void aWholeFormPlansAnAction() throws Exception {
        String to = web.perform(whole(post("/acciones/nueva").param("vertiente", "vinculacion")).with(as(DERFE)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(get(to).with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Taller en Houston"), containsString("Atrasada"), containsString("$42,500.50"),
                        containsString("Capacitación virtual"), containsString("Sin resultado"),
                        not(containsString("/editar")))));
    }

    @Test
    void anIncompleteFormComesBackWithEverythingTyped() throws Exception {
        web.perform(whole(post("/acciones/nueva").param("vertiente", "vinculacion"))
                        .param("to", "01/11/2020")
                        .with(as(DERFE))
                        .with(request -> {
                            request.setParameter("plannedBudget", "186 mil");
                            request.setParameter("goals[0].target", "muchas");
                            request.setParameter("goals[0].indicator", "");
                            request.setParameter("to", "01/11/2020");
                            return request;
                        }))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(
                        containsString("Hay un problema"), containsString("value=\"186 mil\""),
                        containsString("value=\"muchas\""), containsString("href=\"#goals-0-target\""),
                        containsString("El fin debe ser igual o posterior al inicio, 01/12/2020"),
                        containsString("Indicador 1: Elija una opción de la lista"),
                        containsString("value=\"Taller en Houston\""))));
    }

    @Test
    void aPeriodOutsideOfTheStrategyIsToldWhichDaysItHas() throws Exception {
        web.perform(whole(post("/acciones/nueva").param("vertiente", "vinculacion"))
                        .with(as(DERFE))
                        .with(request -> {
                            request.setParameter("from", "01/12/2030");
                            request.setParameter("to", "05/12/2030");
                            return request;
                        }))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("los días de la estrategia, del 01/04/2019 al 30/06/2021")));
    }

    @Test
    void anEmptyFormSaysWhatToWriteForEachField() throws Exception {
        for (String line : new String[] {"difusion", "vinculacion", "comunicacion", "digital"}) {
            web.perform(post("/acciones/nueva").param("vertiente", line).with(csrf()).with(as(DERFE)))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("Hay un problema")));
        }
    }

    @Test
    void anEditorOfAnotherAreaCannotPlanTheLine() throws Exception {
        web.perform(whole(post("/acciones/nueva").param("vertiente", "vinculacion")).with(as(CNCS)))
                .andExpect(status().isForbidden());
    }

    @Test
    void anUnknownLineDoesNotExist() throws Exception {
        web.perform(whole(post("/acciones/nueva").param("vertiente", "otra")).with(as(DERFE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void describingKeepsWhatIsNotInTheForm() throws Exception {
        long id = planned();
        web.perform(whole(post("/acciones/" + id + "/editar")).param("version", "0").with(as(DERFE)))
                .andExpect(status().isSeeOther());

        web.perform(get("/acciones/" + planned()).with(as(DERFE)))
                .andExpect(content().string(containsString("1 cambio.")));
        web.perform(get("/acciones/" + id).with(as(DERFE))).andExpect(content().string(containsString("2 cambios.")));
        web.perform(get("/acciones/" + id + "/editar").with(as(DERFE)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("value=\"Taller en Houston\""), containsString("value=\"42,500.50\""),
                        containsString("name=\"version\" value=\"1\""))));
    }

    @Test
    void twoPeopleEditingOneActionSeeBothVersions() throws Exception {
        long id = planned();
        web.perform(whole(post("/acciones/" + id + "/editar")).param("version", "0").with(as(DERFE)));

        web.perform(whole(post("/acciones/" + id + "/editar"))
                        .param("version", "0")
                        .with(as(DERFE2))
                        .with(request -> {
                            request.setParameter("name", "Taller en Dallas");
                            return request;
                        }))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("Taller en Dallas"), containsString("Taller en Houston"),
                        containsString("Nombre de la acción"))));
    }

    @Test
    void aConflictShowsWhatWasChosenInWordsAndChoosesWhatOnlyOneTouched() throws Exception {
        long id = planned();
        String page = web.perform(get("/acciones/" + id + "/editar").with(as(DERFE2)))
                .andReturn().getResponse().getContentAsString();
        String read = page.replaceAll("(?s).*name=\"leido\" value=\"([^\"]*)\".*", "$1");
        planning.describe(strategy, id, 0, named("Taller en Houston, segunda parte"), "", DERFE);

        String conflict = web.perform(whole(post("/acciones/" + id + "/editar"))
                        .param("version", "0")
                        .param("leido", read)
                        .with(as(DERFE2))
                        .with(request -> {
                            request.setParameter("country", "CA");
                            return request;
                        }))
                .andExpect(status().isConflict())
                .andReturn().getResponse().getContentAsString();
        assertThat(conflict).contains("<b>Canadá</b>", "value=\"suyo\" required", "name=\"leido\"");
        assertThat(conflict).contains("id=\"m-country\" value=\"mio\" required checked");
    }

    @Test
    void anActionIsApprovedByAColleagueStartedAndCompletedFromItsPage() throws Exception {
        long id = planned();
        verb(id, "aprobar", 0, DERFE, 422);
        verb(id, "aprobar", 0, CNCS, 403);
        verb(id, "iniciar", 0, DERFE, 422);
        verb(id, "aprobar", 0, DERFE2, 303);
        verb(id, "iniciar", 1, DERFE, 303);
        web.perform(get("/acciones/" + id + "/completar").with(as(DERFE))).andExpect(status().isOk());
        web.perform(post("/acciones/" + id + "/completar")
                        .param("version", "2").param("results[0]", "").param("actualBudget", "12")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(
                        containsString("Escriba el resultado de este indicador"), containsString("value=\"12\""),
                        containsString("href=\"#results-0\""))));
        web.perform(post("/acciones/" + id + "/resultados")
                        .param("version", "2").param("results[0]", "1,234.5").param("actualBudget", "")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().isSeeOther());
        web.perform(post("/acciones/" + id + "/completar")
                        .param("version", "3").param("results[0]", "1,234.5").param("actualBudget", "$1,400.00")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().isSeeOther());
        web.perform(get("/acciones/" + id).with(as(DERFE)))
                .andExpect(content().string(allOf(
                        containsString("Completa"), containsString("1,234.5"), containsString("93.30"),
                        not(containsString("/editar")))));
    }

    @Test
    void approvingWhatChangedMeanwhileShowsItAgain() throws Exception {
        long id = planned();
        planning.describe(strategy, id, 0, named("Cambió"), "", DERFE);

        web.perform(post("/acciones/" + id + "/aprobar").param("version", "0").with(csrf()).with(as(DERFE2)))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Alguien cambió esta acción"), containsString("Cambió"))));
    }

    @Test
    void noFormIsShownThatWouldBeRefused() throws Exception {
        long id = planned();
        refusedForm(id, "completar", "Solo se completa una acción en curso");
        planning.cancel(strategy, id, 0, "Sin fondos", DERFE);
        refusedForm(id, "editar", "Una acción completa o cancelada ya no se edita");
        refusedForm(id, "evidencias", "A una acción cancelada no se le agregan evidencias");
        refusedForm(id, "cancelar", "Una acción completa o cancelada ya no se cancela");
    }

    private void refusedForm(long id, String form, String why) throws Exception {
        var answer = web.perform(get("/acciones/" + id + "/" + form).with(as(DERFE)))
                .andExpect(status().isSeeOther())
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/acciones/" + id);
        web.perform(get("/acciones/" + id).with(as(DERFE)).flashAttrs(answer.getFlashMap()))
                .andExpect(content().string(containsString(why)));
    }

    @Test
    void cancellingAsksWhy() throws Exception {
        long id = planned();
        web.perform(get("/acciones/" + id + "/cancelar").with(as(DERFE))).andExpect(status().isOk());
        web.perform(post("/acciones/" + id + "/cancelar").param("version", "0").param("reason", " ")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Escriba por qué se cancela")));
        web.perform(post("/acciones/" + id + "/cancelar").param("version", "7").param("reason", "Sin fondos")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("Sin fondos"), containsString("cambió la acción el"),
                        containsString("name=\"version\" value=\"0\""))));
        web.perform(post("/acciones/" + id + "/cancelar").param("version", "0").param("reason", "Sin fondos")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().isSeeOther());
        web.perform(get("/acciones/" + id).with(as(VIEWER)))
                .andExpect(content().string(containsString("Se canceló por este motivo: «Sin fondos»")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/editar", "/completar", "/cancelar", "/evidencias", "/evidencias/1"})
    void whatDoesNotExistIsNotFound(String page) throws Exception {
        web.perform(get("/acciones/999999999" + page).with(as(DERFE))).andExpect(status().isNotFound());
        web.perform(get("/acciones/x" + page).with(as(DERFE))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editar", "/completar", "/cancelar", "/evidencias"})
    void formsAreForEditorsOfTheArea(String page) throws Exception {
        long id = planned();
        for (CurrentUser who : new CurrentUser[] {CNCS, VIEWER, ADMIN, CVME}) {
            web.perform(get("/acciones/" + id + page).with(as(who))).andExpect(status().isForbidden());
        }
    }

    @Test
    void evidenceComesBackAsADownloadThatNoBrowserRuns() throws Exception {
        long id = planned();
        web.perform(evidence(id, "informe ñandú \"x\".pdf", PDF).param("title", "Lista de asistencia").with(as(DERFE)))
                .andExpect(status().isSeeOther());
        String sheet = web.perform(get("/acciones/" + id).with(as(VIEWER)))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet).contains("Lista de asistencia", "PDF, 1 kB");
        String link = sheet.replaceAll("(?s).*href=\"(/acciones/" + id + "/evidencias/[0-9]+)\".*", "$1");

        web.perform(get(link).with(as(VIEWER)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Content-Disposition", allOf(
                        containsString("attachment"), containsString("filename*=UTF-8''informe%20%C3%B1and%C3%BA%20x.pdf"))));
        web.perform(evidence(id, "otra.pdf", PDF).param("title", "Otra vez").with(as(DERFE)))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(
                        containsString("Ese archivo ya es evidencia"), containsString("value=\"Otra vez\""),
                        containsString("Vuelva a elegir el archivo «otra.pdf»"))));
    }

    @ParameterizedTest
    @CsvSource({"hoja.pdf, MZ programa", "foto.png, <html>", "datos.csv, <html><script>", "x.svg, <svg/>", "x.exe, MZ",
        "hoja.xlsx, PK nada", "sinpunto, %PDF-"})
    void aFileWhoseContentIsNotWhatItsNameSaysIsRefused(String name, String text) throws Exception {
        web.perform(evidence(planned(), name, text.getBytes(StandardCharsets.UTF_8)).param("title", "Algo").with(as(DERFE)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("cuyo contenido sea del tipo que dice su nombre")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "hola"})
    void onlyAddressesOfTheWebAreEvidence(String url) throws Exception {
        web.perform(multipart("/acciones/" + planned() + "/evidencias").param("title", "Nota").param("url", url)
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().is(422));
    }

    @Test
    void anAddressIsEvidenceToo() throws Exception {
        long id = planned();
        web.perform(multipart("/acciones/" + id + "/evidencias").param("title", "Nota").param("url", "https://lavoz.example/1")
                        .with(csrf()).with(as(DERFE)))
                .andExpect(status().isSeeOther());
        web.perform(get("/acciones/" + id).with(as(VIEWER)))
                .andExpect(content().string(containsString("href=\"https://lavoz.example/1\"")));
    }

    private void verb(long id, String verb, long version, CurrentUser who, int expected) throws Exception {
        web.perform(post("/acciones/" + id + "/" + verb).param("version", String.valueOf(version)).with(csrf()).with(as(who)))
                .andExpect(status().is(expected));
    }

    private static MockMultipartHttpServletRequestBuilder evidence(long id, String name, byte[] content) {
        return multipart("/acciones/" + id + "/evidencias")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf());
    }

    private long planned() {
        return planning.plan(strategy, named("Charla"), DERFE);
    }

    private ActionPlan named(String name) {
        return ActionExamples.named(ActionExamples.outreach(), name, Set.of(stage), ActionExamples.DECEMBER);
    }

    private MockHttpServletRequestBuilder whole(MockHttpServletRequestBuilder request) {
        return request.param("name", "Taller en Houston")
                .param("area", "DERFE")
                .param("objective", "Formar promotoras")
                .param("from", "01/12/2020")
                .param("to", "05/12/2020")
                .param("stages", String.valueOf(stage))
                .param("audiences", "primaria", "secundaria")
                .param("languages", "es")
                .param("country", "US")
                .param("region", "Texas")
                .param("city", "Houston")
                .param("plannedBudget", "$42,500.50")
                .param("goals[0].indicator", "asistentes")
                .param("goals[0].unit", "personas")
                .param("goals[0].target", "60")
                .param("responsible", "Jorge Salas")
                .param("activity", "capacitacion")
                .param("oplEntity", "")
                .with(csrf());
    }
}
