package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Is this the report that we were given? */
@ModuleTest
class VerificationModuleTests {

    private static final String FIRST = "Informe mensual, noviembre de 2020, versión 1";

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ReportFiles files;

    @Autowired
    ReportFiling filing;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void novemberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.publish(NOVEMBER);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private ResultActions ask(String hash, CurrentUser who) throws Exception {
        return mvc.perform(trial.page("/verificar", who).param("hash", hash));
    }

    private ResultActions send(String name, byte[] bytes, CurrentUser who) throws Exception {
        return mvc.perform(multipart("/verificar").file(new MockMultipartFile("file", name, null, bytes))
                .param("estrategia", trial.strategy.key()).with(TestPeople.as(who)).with(csrf()));
    }

    @Test
    void eachFileOfAPublishedReportIsKnownByItsBytesAndAChangedOneIsNot() throws Exception {
        byte[] pdf = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes();
        byte[] xlsx = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes();
        byte[] json = shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).text().getBytes(StandardCharsets.UTF_8);

        send("i.pdf", pdf, TestPeople.CVME).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString(FIRST), containsString("El PDF que se publicó"), containsString("Publicado, vigente"),
                containsString("por Darío Registro"))));
        send("i.xlsx", xlsx, TestPeople.VIEWER).andExpect(content().string(allOf(
                containsString(FIRST), containsString("El Excel que se publicó"))));
        send("i.json", json, TestPeople.ADMIN).andExpect(content().string(allOf(
                containsString(FIRST), containsString("El contenido firmado"))));
        pdf[pdf.length - 1]++;
        send("i.pdf", pdf, TestPeople.CVME).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("No es un informe publicado"), not(containsString(FIRST)))));
    }

    @Test
    void theWholeAnswerOfTheApiIsKnownByTheReportInIt() throws Exception {
        TestTokens tokens = new TestTokens(application);
        byte[] answer = mvc.perform(get("/api/v1/reports/2020-11").param("strategy", trial.strategy.key())
                        .header("Authorization", "Bearer " + tokens.of(tokens.person(Role.REVIEWER, null))))
                .andReturn().getResponse().getContentAsByteArray();

        send("respuesta.json", answer, TestPeople.CVME).andExpect(content().string(containsString(FIRST)));
        String text = new String(answer, StandardCharsets.UTF_8);
        for (String altered : List.of(
                text.replace("Darío Registro", "Otra Persona"), text.replace("\"version\":1", "\"version\":2"),
                text.replace("\"versions\":[1]", "\"versions\":[1,7]"), text.replace("\"month\":\"2020-11\"", "\"month\":\"2020-10\""),
                text.replaceFirst("\"report\":", "\"resumen\":{\"impresiones\":99999999},\"report\":"),
                text.replaceFirst("\"report\":", "\"report\":{},\"report\":"), " ".repeat(20_000) + text)) {
            assertThat(altered).isNotEqualTo(text);
            send("respuesta.json", altered.getBytes(StandardCharsets.UTF_8), TestPeople.CVME).andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("No es un informe publicado"), not(containsString(FIRST)))));
        }
        send("respuesta.json", text.replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8), TestPeople.CVME)
                .andExpect(content().string(containsString("pero lo que lo acompaña")));
    }

    @Test
    void aHashIsKnownInGroupsInCapitalsAndByItsBeginning() throws Exception {
        Filing published = shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).filing();

        for (String typed : List.of(published.hash(), published.wholeHash(), published.hashText(),
                published.hash().toUpperCase(Locale.ROOT), " " + published.hashText().replace(' ', '-') + "…")) {
            ask(typed, TestPeople.VIEWER).andExpect(status().isOk()).andExpect(content().string(containsString(FIRST)));
        }
        ask(ContentHash.of("otro"), TestPeople.CVME).andExpect(status().isOk())
                .andExpect(content().string(containsString("No es un informe publicado")));
        for (String typed : List.of("", "7c1e 90ab", "xyz", published.hash() + "0")) {
            ask(typed, TestPeople.ADMIN).andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("de 16 a 64 dígitos hexadecimales")));
        }
        send("vacio.pdf", new byte[0], TestPeople.CVME).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Elija el PDF, el Excel, el JSON o el paquete")));
        mvc.perform(trial.page("/informes/2020-11", TestPeople.CVME))
                .andExpect(content().string(containsString("hash=" + published.hash())));
    }

    @Test
    void aReplacedVersionSaysByWhichAndADraftIsKnownToTheStaffOnly() throws Exception {
        Filing first = shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).filing();
        trial.bring(ReportTrial.META);
        application.getBean(ReportVersions.class).open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, "Llegó Meta.");
        filing.signAsIs(TestPeople.CNCS, trial.strategy, NOVEMBER);
        String draft = shelf.show(TestPeople.DERFE, trial.strategy, NOVEMBER).filing().hash();

        ask(draft, TestPeople.DERFE).andExpect(content().string(allOf(
                containsString("No es un informe publicado"), containsString("lo firmó CNCS, Ciro Prensa"))));
        ask(draft, TestPeople.CVME).andExpect(content().string(allOf(
                containsString("No es un informe publicado"), not(containsString("Ciro Prensa")))));

        filing.signAsIs(TestPeople.DECEYEC, trial.strategy, NOVEMBER);
        filing.signAsIs(TestPeople.DERFE, trial.strategy, NOVEMBER);
        filing.publishAsIs(TestPeople.DERFE, trial.strategy, NOVEMBER);
        ask(first.hash(), TestPeople.CVME).andExpect(content().string(allOf(
                containsString(FIRST), containsString("Publicado, reemplazado"), containsString("por la versión 2"))));
        ask(draft, TestPeople.CVME).andExpect(content().string(containsString("noviembre de 2020, versión 2")));
    }

    @Test
    void nobodyWithoutAnAccountAsks() throws Exception {
        mvc.perform(get("/verificar")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrlPattern("/login*"));
        assertThat(mvc.perform(multipart("/verificar").with(csrf())).andReturn().getResponse().getRedirectedUrl())
                .contains("/login");
    }
}
