package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.kernel.UnreadCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A published report is taken away as a package and made again by another process without a database. */
@ModuleTest
class ReportPackageModuleTests {

    private static final String PACKAGE = "/informes/2020-11/version/1/paquete.zip";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @TempDir
    Path folder;

    private ReportTrial trial;

    @BeforeEach
    void novemberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.bring(ReportTrial.META);
        trial.publish(NOVEMBER);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private byte[] exported(String address, CurrentUser who) throws Exception {
        return mvc.perform(trial.page(address, who))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"))
                .andExpect(header().string("Content-Disposition", containsString("informe-vmre-2020-11-v")))
                .andReturn().getResponse().getContentAsByteArray();
    }

    private record Ran(int code, String output) {}

    private Ran verifyElsewhere(byte[] zip, String... options) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("paquete.zip"), zip);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VmreApplication.class.getName(),
                "verify-report", file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), output);
    }

    @Test
    void aFreshProcessMakesTheSameBytesAgain() throws Exception {
        byte[] zip = exported(PACKAGE, TestPeople.CVME);
        Files.write(Path.of("target", "paquete-2020-11.zip"), zip);

        Ran ran = verifyElsewhere(zip, "-Duser.timezone=Asia/Tokyo", "-Duser.language=en", "-Duser.country=US");

        assertThat(ran.output()).contains("Informe mensual de noviembre de 2020, versión 1", "byte por byte",
                "IGUAL    informe.pdf, byte por byte", "IGUAL    informe.xlsx, byte por byte",
                "IGUAL    contenido.json, byte por byte", "RESULTADO: COINCIDE");
        assertThat(ran.code()).isZero();
    }

    @Test
    void oneChangedDigitIsFoundAndTheProcessSaysWhere() throws Exception {
        byte[] changed = PackageExamples.with(exported(PACKAGE, TestPeople.DERFE), ReportPackage.CONTENT,
                text -> text.replace("\"109107.27\"", "\"109107.28\"").replace(":109107.27", ":109107.28"));

        Ran ran = verifyElsewhere(changed);

        assertThat(ran.output()).contains("DIFIERE  contenido.json", "No son los datos que firmaron las tres áreas",
                "DIFIERE  informe.pdf", "109,107.27", "109,107.28", "DIFIERE  informe.xlsx", "hoja «", "RESULTADO: NO COINCIDE");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void equalVersionsGiveEqualPackagesAndNothingOfTheMachine() throws Exception {
        byte[] zip = exported(PACKAGE, TestPeople.CVME);

        assertThat(exported(PACKAGE, TestPeople.ADMIN)).isEqualTo(zip);
        Map<String, String> parts = PackageExamples.parts(zip);
        assertThat(parts.keySet()).containsExactlyElementsOf(ReportPackage.ENTRIES);
        assertThat(String.join("\n", parts.get(ReportPackage.MANIFEST), parts.get(ReportPackage.README)))
                .contains("verify-report paquete.zip", "noviembre de 2020, VERSIÓN 1", MadeWith.here().templates())
                .doesNotContain(System.getProperty("user.home"), System.getProperty("user.dir"));
        assertThat(JsonMapper.shared().readTree(parts.get(ReportPackage.FILING)).get("signatures")).hasSize(3);
    }

    @Test
    void aLaterVersionHasItsOwnPackageWithTheReason() throws Exception {
        trial.bring("dev06_ine_lnere_semanal_2020-11.csv");
        trial.correct(NOVEMBER, 1, "Faltaba la lista nominal.");

        byte[] zip = exported("/informes/2020-11/version/2/paquete.zip", TestPeople.CVME);

        assertThat(PackageExamples.parts(zip).get(ReportPackage.MANIFEST))
                .contains("\"version\":2", "Faltaba la lista nominal.");
        assertThat(ReportVerification.answer(
                        List.of(Files.write(folder.resolve("v2.zip"), zip).toString()), OfflineRendering.start()).code())
                .isZero();
    }

    @Test
    void whatWasPublishedBeforeItWasWrittenDownIsComparedByWhatIsRead() throws Exception {
        byte[] old = PackageExamples.with(exported(PACKAGE, TestPeople.CVME), ReportPackage.MANIFEST,
                text -> text.replaceFirst("\"madeWith\":\\{[^}]*}", "\"madeWith\":null"));

        ReportVerification.Answer answer = ReportVerification.answer(
                List.of(Files.write(folder.resolve("old.zip"), old).toString()), OfflineRendering.start());

        assertThat(String.join("\n", answer.lines())).contains("no se sabe", "de lo que se lee en cada archivo");
        assertThat(answer.code()).isZero();
    }

    @Test
    void aShortReferenceOnPaperLeadsToTheTraceOfItsFigure() throws Exception {
        mvc.perform(trial.page("/informes/2020-11/version/1/T-4", TestPeople.CVME))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("/informes/2020-11/version/1/cifras/key.spend")));
        mvc.perform(trial.page("/informes/2020-11/version/1/T-99999", TestPeople.CVME)).andExpect(status().isNotFound());
        mvc.perform(trial.page("/informes/2020-11/version/2/T-4", TestPeople.CVME)).andExpect(status().isNotFound());
    }

    @Test
    void aDraftHasNoPackageAndOffersNone() throws Exception {
        mvc.perform(trial.page("/informes/2020-11/version/2/paquete.zip", TestPeople.CVME))
                .andExpect(status().isNotFound());
        mvc.perform(trial.page("/informes/2020-10/version/1/paquete.zip", TestPeople.DERFE))
                .andExpect(status().isNotFound());
        mvc.perform(trial.page("/informes/2020-10", TestPeople.DERFE))
                .andExpect(content().string(not(containsString("Exportar paquete"))));
        mvc.perform(trial.page("/informes/2020-11", TestPeople.CVME))
                .andExpect(content().string(containsString("Exportar paquete")));
    }

    @Test
    void publishingTellsReviewersAndEditorsOnceForEachVersion() {
        TestTokens people = new TestTokens(application);
        CurrentUser reviewer = people.person(Role.REVIEWER, null);
        CurrentUser editor = people.person(Role.EDITOR, Area.DECEYEC);
        CurrentUser viewer = people.person(Role.VIEWER, null);
        trial.bring("dev06_ine_lnere_semanal_2020-11.csv");

        trial.correct(NOVEMBER, 1, "Faltaba la lista nominal.");

        UnreadCount unread = application.getBean(UnreadCount.class);
        assertThat(List.of(unread.of(reviewer.id()), unread.of(editor.id()), unread.of(viewer.id())))
                .containsExactly(1L, 1L, 0L);
        assertThat(jdbc.sql("SELECT title || ' ' || path || ' ' || content_hash FROM notices.notice WHERE person_id = ?")
                        .param(reviewer.id()).query(String.class).single())
                .isEqualTo("Se publicó la versión 2 del informe mensual de noviembre de 2020 /informes/2020-11/version/2"
                        + "?estrategia=" + trial.strategy.key() + " "
                        + jdbc.sql("SELECT content_hash FROM reporting.report WHERE strategy_id = ? AND number = 2")
                                .param(trial.strategy.id()).query(String.class).single());
    }
}
