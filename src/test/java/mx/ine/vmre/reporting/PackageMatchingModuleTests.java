package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.reporting.PackageReading.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the page that verifies says of packages: ours, altered, nobody's, hostile. */
@ModuleTest
class PackageMatchingModuleTests {

    private static final String FIRST = "Informe mensual, noviembre de 2020, versión 1";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;
    private byte[] zip;

    @BeforeEach
    void novemberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.publish(NOVEMBER);
        zip = application.getBean(ReportPackaging.class).export(TestPeople.CVME, trial.strategy, NOVEMBER, 1).bytes();
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private record Said(int status, String page) {}

    private Said send(String name, byte[] bytes, CurrentUser who) throws Exception {
        MockHttpServletResponse response = mvc.perform(multipart("/verificar")
                        .file(new MockMultipartFile("file", name, null, bytes))
                        .param("estrategia", trial.strategy.key()).with(TestPeople.as(who)).with(csrf()))
                .andReturn().getResponse();
        return new Said(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }

    private Said changed(String entry, UnaryOperator<String> change) throws Exception {
        return send("paquete.zip", PackageExamples.with(zip, entry, change), TestPeople.CVME);
    }

    @Test
    void aPackageAsItWasHandedOutIsKnownAndItsReportComesOutTheSameForEveryRole() throws Exception {
        for (CurrentUser who : List.of(TestPeople.CVME, TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CNCS)) {
            Said said = send("lo que sea.bin", zip, who);
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.page()).contains("Es el paquete de un informe publicado", FIRST, "Publicado, vigente",
                    "por Darío Registro", "rehecho debe dar los mismos bytes", "Sólo explica; no se comprueba",
                    "Dice lo que está registrado").doesNotContain("Alterado", "No es un informe publicado");
            assertThat(said.page().split("Idéntico, byte por byte", -1)).as("the four files made again").hasSize(5);
        }
    }

    @Test
    void whicheverFileWasAlteredIsNamedAndTheRestIsStillOurs() throws Exception {
        Map<String, String> parts = PackageExamples.raw(zip);
        for (String name : List.of(ReportPackage.PDF, ReportPackage.XLSX)) {
            Map<String, String> other = new LinkedHashMap<>(parts);
            other.put(name, parts.get(name) + " ");
            assertThat(send("p.zip", PackageExamples.zip(other), TestPeople.CVME).page())
                    .contains("Es de un informe publicado, pero lo alteraron", "No es lo que se publicó: " + name + ".", FIRST);
        }
        assertThat(changed(ReportPackage.CONTENT, text -> text.replace("73783.67", "73783.68")).page())
                .contains("No es lo que se publicó: contenido.json.", "Alterado", "El mismo", "Idéntico, byte por byte");
        assertThat(changed(ReportPackage.FILING, text -> text.replace("Darío Registro", "Otra Persona")).page())
                .contains("No es lo que se publicó: expediente.json.");
        assertThat(changed(ReportPackage.MANIFEST, text -> text.replace("\"version\":1", "\"version\":2")).page())
                .contains("No es lo que se publicó: paquete.json.", FIRST);
    }

    @Test
    void whatWasMadeWithSomethingElseIsComparedByWhatIsRead() throws Exception {
        MadeWith here = MadeWith.here();
        String made = new ReportJson().write(new MadeWith(
                "0.1", here.templates(), here.program(), here.java(), here.platform(), here.compression()));
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE reporting.edition SET made_with = :made WHERE report_id IN"
                            + " (SELECT id FROM reporting.report WHERE strategy_id = :id)")
                    .param("made", made).param("id", trial.strategy.id()).update();
        });
        byte[] old = application.getBean(ReportPackaging.class).export(TestPeople.CVME, trial.strategy, NOVEMBER, 1).bytes();

        assertThat(send("p.zip", old, TestPeople.CVME).page())
                .contains("Es el paquete de un informe publicado", "porque difiere lo siguiente: la versión de la aplicación");
    }

    @Test
    void aPackageOfAnotherInstallationIsNoneOfOurs() throws Exception {
        MonthlyReport report = ReportFixtures.november();
        Filing filing = ReportRenderingTests.published();
        ReportJson json = new ReportJson();
        byte[] other = ReportPackage.of(report, filing, json.write(report), json.write(filing), new byte[] {1}, new byte[] {2},
                MadeWith.here()).zipped(json, "léeme");

        Said said = send("informe.zip", other, TestPeople.VIEWER);
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.page()).contains("No es un paquete de los informes publicados aquí", "No está registrado",
                ContentHash.whole(ContentHash.of(json.write(report)))).doesNotContain("Vigente", "Idéntico");
    }

    @Test
    void whatIsNoPackageIsRefusedInASentenceAndNothingOfItIsOpened() throws Exception {
        refused(send("informe.zip", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), TestPeople.CVME), "El archivo no es un zip");
        refused(send("informe.ZIP", PackageExamples.zip(Map.of("otro.txt", "x")), TestPeople.CVME),
                "no es un paquete de informe mensual");
        Map<String, String> traversal = new LinkedHashMap<>(PackageExamples.raw(zip));
        traversal.put("../../informe.pdf", "x");
        refused(send("p.bin", PackageExamples.zip(traversal), TestPeople.CVME), "no es un paquete de informe mensual");
        refused(send("p.zip", Arrays.copyOf(zip, zip.length / 2), TestPeople.CVME), "El zip está dañado");
        refused(changed(ReportPackage.MANIFEST, text -> "[".repeat(60_000)), "No se puede leer paquete.json");
        refused(changed(ReportPackage.MANIFEST, text -> text + " ".repeat(70_000)), "pasa de 64 MB");
        Map<String, String> bomb = new LinkedHashMap<>(PackageExamples.raw(zip));
        bomb.put(ReportPackage.PDF, "\0".repeat(65 << 20));
        byte[] packed = PackageExamples.zip(bomb);
        assertThat(packed.length).isLessThan(2 << 20);
        refused(send("p.zip", packed, TestPeople.CVME), "pasa de 64 MB");
        assertThat(send("otro.xlsx", PackageExamples.zip(Map.of("[Content_Types].xml", "x")), TestPeople.CVME).page())
                .contains("No es un informe publicado");
    }

    @Test
    void aZipThatReadsOtherwiseFromItsEndIsNotVerified() throws Exception {
        byte[] altered = PackageExamples.with(zip, ReportPackage.CONTENT, text -> text.replace("73783.67", "73783.68"));
        for (byte[][] both : new byte[][][] {{zip, altered}, {altered, zip}}) {
            ByteArrayOutputStream twice = new ByteArrayOutputStream();
            twice.write(both[0]);
            twice.write(both[1]);
            refused(send("p.zip", twice.toByteArray(), TestPeople.CVME), "El zip está dañado");
            assertThatThrownBy(() -> PackageReading.read(twice.toByteArray(), new ReportJson())).isInstanceOf(Unreadable.class);
        }
    }

    private static void refused(Said said, String sentence) {
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.page()).contains("Hay un problema", sentence).doesNotContain("informe publicado, pero", "Exception");
    }
}
