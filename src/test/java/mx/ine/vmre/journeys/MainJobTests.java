package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job of November 2020, from the month's files to the commission's screen, as five people do it. */
@JourneyTest
@Order(10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTests {

    private static final Path SAMPLES = Path.of("src/test/resources/formats");

    @LocalServerPort
    int port;

    private Visitor as(String username) {
        return new Visitor(port, 1366, 768).signIn(username);
    }

    @Test
    @Order(1)
    void anActionIsPlannedByOneApprovedByAnotherAndClosedWithItsResult() {
        String address;
        try (Visitor planner = as("derfe")) {
            Page page = planner.page();
            planner.go("/acciones/nueva?vertiente=vinculacion");
            page.locator("#name").fill("Taller de prueba, Dallas");
            page.locator("#objective").fill("Que conozcan los pasos del registro");
            page.locator("#activity").selectOption("capacitacion");
            page.locator("#from").fill("01/12/2020");
            page.locator("#to").fill("02/12/2020");
            page.locator("input[name=stages]").nth(1).check();
            page.locator("input[name=audiences]").first().check();
            page.locator("input[name=languages]").first().check();
            page.locator("#plannedBudget").fill("42,500.00");
            page.locator("[id='goals-0-indicator']").selectOption("asistentes");
            page.locator("[id='goals-0-target']").fill("60");
            page.locator("#responsible").fill("Laura Medina Ríos");
            planner.press("Planear acción");
            assertThat(planner.text()).contains("Taller de prueba, Dallas", "Planeada");
            address = page.url().substring(planner.base().length());
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aprobar")).count())
                    .as("nobody approves their own work")
                    .isZero();
        }
        try (Visitor colleague = as("derfe2")) {
            colleague.go(address);
            colleague.press("Aprobar");
            assertThat(colleague.text()).contains("Aprobada");
            colleague.press("Iniciar");
            assertThat(colleague.text()).contains("En curso");
        }
        try (Visitor planner = as("derfe")) {
            planner.go(address);
            planner.press("Registrar resultados y completar");
            Page page = planner.page();
            page.locator("[id='results-0']").fill("57");
            page.locator("#actualBudget").fill("40,120.50");
            planner.press("Completar");
            assertThat(planner.text()).contains("Completa", "57", "95");
        }
    }

    @Test
    @Order(2)
    void theMonthsFilesGoInAfterARehearsalAndOnlyOnce() {
        bring("cncs", "dev01_google_ads_en_2020-11.csv", "25", "73,783.67");
        bring("cncs", "dev02_meta_ads_es_2020-11.csv", "48", "35,323.60");
        bring("cncs", "dev05_universal_analytics_en_2020-11.csv", "8", "20,826");
        bring("derfe", "dev06_ine_lnere_semanal_2020-11.csv", "233", "3,635");
        try (Visitor again = as("cncs2")) {
            again.go("/metricas/cargas/nueva");
            again.page().setInputFiles("input[type=file]", SAMPLES.resolve("dev01_google_ads_en_2020-11.csv"));
            again.press("Ensayar la carga");
            assertThat(again.text()).contains("Este archivo ya se había cargado", "No se guardó nada nuevo");
        }
    }

    private void bring(String username, String file, String rows, String total) {
        try (Visitor visitor = as(username)) {
            visitor.go("/metricas/cargas/nueva");
            visitor.page().setInputFiles("input[type=file]", SAMPLES.resolve(file));
            visitor.press("Ensayar la carga");
            assertThat(visitor.text()).contains(file, rows, total);
            visitor.press("Guardar las " + rows + " filas buenas");
            assertThat(visitor.text()).contains(rows, total);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void theReportShowsTheMonthToTheCentAndThreeAreasSignTheSameContent() {
        try (Visitor registry = as("derfe")) {
            registry.go("/informes/2020-11");
            assertThat(registry.text())
                    .contains("109,107.27", "82,651.83", "75.75 %", "15,885.91", "14.56 %", "10,569.53", "9.69 %")
                    .contains("3,635", "Nayarit");
            registry.press("Declarar que ninguno hizo falta");
            registry.page().locator("main textarea").fill("El reparto está dentro de lo previsto para el mes.");
            registry.press("Declarar");
        }
        for (String[] signer : new String[][] {{"deceyec", "DECEyEC"}, {"cncs", "CNCS"}, {"derfe", "DERFE"}}) {
            try (Visitor visitor = as(signer[0])) {
                visitor.go("/informes/2020-11/firmar");
                assertThat(visitor.axe(List.of()).getViolations()).isEmpty();
                visitor.press("Firmar por " + signer[1]);
                assertThat(visitor.text()).contains("Firmado");
            }
        }
        try (Visitor publisher = as("derfe2")) {
            publisher.go("/informes/2020-11/publicar");
            publisher.press("Publicar");
            assertThat(publisher.text()).contains("Publicado");
        }
    }

    @Test
    @Order(4)
    void theCommissionReadsThePublishedReportOnScreenAndAsPdfAndWorkbookAndNothingElse() throws IOException {
        try (Visitor reviewer = as("cvme")) {
            assertThat(reviewer.go("/informes/2020-11")).isEqualTo(200);
            assertThat(reviewer.text()).contains("109,107.27", "Publicado");

            Path pdf = download(reviewer, "/informes/2020-11.pdf");
            try (var document = Loader.loadPDF(pdf.toFile())) {
                assertThat(new PDFTextStripper().getText(document)).contains("109,107.27", "82,651.83", "PUBLICADO");
            }
            assertThat(new String(Files.readAllBytes(download(reviewer, "/informes/2020-11.xlsx")), 0, 2,
                            StandardCharsets.US_ASCII))
                    .isEqualTo("PK");

            assertThat(reviewer.go("/informes/2020-12")).isEqualTo(404);
            assertThat(reviewer.go("/acciones")).isEqualTo(403);
            assertThat(reviewer.go("/metricas/cargas")).isEqualTo(403);
            assertThat(reviewer.go("/admin/usuarios")).isEqualTo(403);
            assertThat(reviewer.page().locator("body").innerText()).doesNotContain("Laura Medina");
        }
    }

    @Test
    @Order(5)
    void theCommissionObservesAFigureAndAnAreaAnswers() {
        try (Visitor reviewer = as("cvme")) {
            reviewer.go("/informes/2020-11/cifras/key.spend");
            reviewer.page().getByText("Escribir una observación sobre esta cifra").click();
            assertThat(reviewer.page().locator("#place").inputValue()).isEqualTo("f.key.spend");
            assertThat(reviewer.axe(List.of()).getViolations()).isEmpty();
            reviewer.page().locator("#text").fill("¿Por qué se concentra en Estados Unidos?");
            reviewer.press("Enviar la observación");
            assertThat(reviewer.text()).contains("¿Por qué se concentra en Estados Unidos?", "Sin respuesta");
        }
        try (Visitor press = as("cncs")) {
            press.go("/?asuntos=todos");
            press.page().locator(".work a").getByText("Responder a la CVME sobre el informe de noviembre").first().click();
            press.page().locator("#text").fill("Así lo pide el reparto de la Estrategia.");
            press.press("Responder");
            assertThat(press.text()).contains("Respondida", "Así lo pide el reparto de la Estrategia.");
        }
        try (Visitor reviewer = as("cvme")) {
            reviewer.go("/");
            assertThat(reviewer.text()).contains("Últimas respuestas", "Así lo pide el reparto de la Estrategia.");
        }
    }

    @Test
    @Order(6)
    void aLateFileIsToldBesideThePublishedReportAndASecondVersionTakesItsPlace() throws IOException {
        Path first;
        try (Visitor reviewer = as("cvme")) {
            first = download(reviewer, "/informes/2020-11/version/1.pdf");
            Path late = Files.createTempFile("tardio", ".csv");
            Files.writeString(late, "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,"
                    + "spend_mxn,conversions\n2020-11-29,YouTube,Tardía,x,es,US,,1000,20,8,1000.00,1\n");
            try (Visitor press = as("cncs")) {
                press.go("/metricas/cargas/nueva");
                press.page().setInputFiles("input[type=file]", late);
                press.press("Ensayar la carga");
                press.press("Guardar la fila buena");
                press.go("/informes/2020-10/propuesta");
                press.page().locator("#reason").fill("Falta una factura de octubre.");
                press.press("Proponer");
            }
            try (Visitor registry = as("derfe")) {
                registry.go("/informes/2020-11");
                assertThat(registry.text()).contains("han cambiado desde que se publicó");
                registry.go("/informes/2020-11/nueva-version");
                assertThat(registry.axe(List.of()).getViolations()).isEmpty();
                registry.page().locator("#reason").fill("Llegó tarde un archivo de YouTube.");
                registry.press("Abrir la versión 2");
                assertThat(registry.text()).contains("borrador de la versión 2", "Diferencias con la versión 1", "110,107.27");
            }
            for (String[] signer : new String[][] {{"deceyec", "DECEyEC"}, {"cncs", "CNCS"}, {"derfe", "DERFE"}}) {
                try (Visitor visitor = as(signer[0])) {
                    visitor.go("/informes/2020-11/firmar");
                    visitor.press("Firmar por " + signer[1]);
                }
            }
            reviewer.go("/informes/2020-11");
            assertThat(reviewer.text()).contains("109,107.27").doesNotContain("110,107.27");
            try (Visitor publisher = as("derfe2")) {
                publisher.go("/informes/2020-11/publicar");
                publisher.press("Publicar");
            }
            reviewer.go("/informes/2020-11");
            assertThat(reviewer.text()).contains("110,107.27", "Llegó tarde un archivo de YouTube.");
            reviewer.go("/verificar");
            reviewer.page().setInputFiles("input[type=file]", first);
            reviewer.press("Verificar el archivo");
            assertThat(reviewer.text()).contains("noviembre de 2020, versión 1", "Publicado, reemplazado", "por la versión 2");
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    private static Path download(Visitor visitor, String path) {
        Download download = visitor.page().waitForDownload(() -> {
            try {
                visitor.page().navigate(path);
            } catch (RuntimeException e) {
                // the browser gives up the navigation because the answer is a file
                assertThat(e.getMessage()).contains("Download is starting");
            }
        });
        return download.path();
    }
}
