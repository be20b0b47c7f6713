package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class ImportPagesTests {

    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Strategies strategies;

    @Autowired
    WaitingImports waiting;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationContext application;

    private final String campaign = "Prueba " + UUID.randomUUID();
    private final List<String> brought = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        for (String id : brought) {
            for (String delete : List.of(
                    "DELETE FROM metrics.media_month WHERE import_id = :id",
                    "DELETE FROM metrics.media_fact_past WHERE :id IN (import_id, replaced_by)",
                    "DELETE FROM metrics.media_fact WHERE import_id = :id",
                    "DELETE FROM metrics.import_part WHERE import_id = :id",
                    "DELETE FROM metrics.import WHERE id = :id")) {
                jdbc.sql(delete).param("id", Long.parseLong(id)).update();
            }
        }
    }

    private MvcTestResult upload(CurrentUser who, String name, byte[] content) {
        return mvc.post().uri("/metricas/cargas/nueva").multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .with(as(who)).with(csrf()).exchange();
    }

    /** Brings a file and answers the address of its page. */
    private String bring(String... lines) {
        MvcTestResult result = upload(TestPeople.CNCS, "pauta.csv", SampleFiles.text(lines));
        assertThat(result).hasStatus(303);
        String url = result.getResponse().getRedirectedUrl();
        brought.add(url.replaceAll("\\D", ""));
        return url;
    }

    private String row(String rest) {
        return "2020-11-02,Facebook," + campaign + "," + rest;
    }

    private MvcTestResult get(CurrentUser who, String url) {
        return mvc.get().uri(url).with(as(who)).exchange();
    }

    private MvcTestResult post(CurrentUser who, String url, String... params) {
        var request = mvc.post().uri(url).with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aQuestionThatCameUpSinceTheRehearsalIsAskedInsteadOfStoring() {
        String days = "Campaign,Day,Currency code,Impr.,Clicks,Cost,";
        String device = bring(days + "Device", campaign + ",2020-11-02,MXN,10,2,1.00,Computers");
        String age = bring(days + "Age", campaign + ",2020-11-02,MXN,10,2,1.00,18-24");
        assertThat(post(TestPeople.CNCS, age + "/guardar")).hasStatus(303);

        MvcTestResult asked = post(TestPeople.CNCS, device + "/guardar");

        assertThat(asked).hasStatus(303).redirectedUrl().isEqualTo(device);
        assertThat(asked.getMvcResult().getFlashMap().get("done").toString()).contains("metrics.done.asked-since");
        assertThat(get(TestPeople.CNCS, device)).hasStatusOk().bodyText().contains("name=\"grain\"");
    }

    @Test
    void whichPlatformAToolIsIsAnsweredOnTheScreen() {
        StrategyRef other = TrialStrategy.make(application, file -> file.replaceFirst(
                "(?s)\"PLATFORM\": \\[.*?\\n    \\]",
                "\"PLATFORM\": [{\"code\": \"anuncios\", \"name\": \"Anuncios en la web\", \"numeral\": \"\","
                        + " \"description\": \"\"}]"));
        String of = "?estrategia=" + other.key();
        try {
            MvcTestResult brought = mvc.post().uri("/metricas/cargas/nueva" + of).multipart()
                    .file(new MockMultipartFile("file", "g.csv", "text/csv", SampleFiles.text(
                            "Campaign,Day,Currency code,Impr.,Clicks,Cost", campaign + ",2020-11-02,MXN,10,2,1.00")))
                    .with(as(TestPeople.CNCS)).with(csrf()).exchange();
            String url = brought.getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
            assertThat(get(TestPeople.CNCS, url + of)).hasStatusOk().bodyText()
                    .contains("¿A qué plataforma de la estrategia corresponde este archivo?", "Anuncios en la web");
            assertThat(post(TestPeople.CNCS, url + "/respuestas" + of, "platform", "otra")).hasStatus(422);
            assertThat(post(TestPeople.CNCS, url + "/respuestas" + of, "platform", "anuncios")).hasStatus(303);
            assertThat(get(TestPeople.CNCS, url + of)).hasStatusOk().bodyText().contains("Plataforma: anuncios");
            assertThat(post(TestPeople.CNCS, url + "/guardar" + of)).hasStatus(303);
            assertThat(jdbc.sql("SELECT platform FROM metrics.media_fact WHERE strategy_id = :id").param("id", other.id())
                    .query(String.class).single()).isEqualTo("anuncios");
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    @Test
    void limitsAreShownBeforeTheUpload() {
        assertThat(get(TestPeople.DERFE, "/metricas/cargas/nueva"))
                .hasStatusOk().bodyText()
                .contains("de hasta 1,024 MB y 6,000,000 filas, o libro de Excel (.xlsx) de hasta 500,000 filas; 200 columnas", "Ensayar la carga")
                .contains("X (Twitter) Ads", "YouTube Studio", "Google Analytics 4", "CPVE acumuladas al corte",
                        "Atenciones de INETEL");
    }

    @Test
    void aRehearsalWithoutAGoodRowIsNoFigureToStore() {
        String url = bring(HEADER, row("y,es,Narnia,,1,1,1,1.00,"));

        assertThat(waiting.waitingFor(TestPeople.CNCS, shipped(), LocalDate.of(2020, 12, 7)))
                .filteredOn(item -> item.url().equals(url))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.detail()).contains("Ninguna fila buena").doesNotContain("0 filas");
                    assertThat(item.doKey()).isEqualTo("metrics.work.do.NOTHING");
                });
    }

    @Test
    void aFileGoesThroughRehearsalToItsResult() {
        String url = bring(HEADER, row("x,es,US,,1000,20,800,150.25,3"), row("y,es,Narnia,,1,1,1,1.00,"), row("z,es,,,5,1,,2.00,"));

        assertThat(get(TestPeople.CNCS, url)).hasStatusOk().bodyText()
                .contains("Ensayo de la carga", "Tabla larga de pauta", "Estados Unidos", "150.25", "Sin país")
                .contains("country: «Narnia»", "No está en el catálogo de países", "Guardar las 2 filas buenas");
        assertThat(waiting.waitingFor(TestPeople.CNCS, shipped(), LocalDate.of(2020, 12, 7)))
                .extracting(WorkItem::url).contains(url);

        MvcTestResult stored = post(TestPeople.CNCS, url + "/guardar");

        assertThat(stored).hasStatus(303).redirectedUrl().isEqualTo(url);
        assertThat(get(TestPeople.VIEWER, url)).hasStatusOk().bodyText()
                .contains("Guardada", "152.25", "La guardó Ciro Prensa", "SHA-256", "cargó el archivo", "guardó las filas")
                .doesNotContain("Deshacer la carga", "Guardar las");
        assertThat(get(TestPeople.CNCS, "/metricas/cargas?texto=pauta&estado=guardada")).bodyText()
                .contains("href=\"" + url + "\"", "noviembre de 2020", "1 rechazada");
    }

    private long shipped() {
        return strategies.byKey("2019-2021").orElseThrow().id();
    }

    @Test
    void aWorkbookGoesThroughTheScreenAsTextDoes() {
        MvcTestResult result = upload(TestPeople.CNCS, "meta.csv", TestFiles.workbook("Raw Data Report", 0,
                TestFiles.row("Nombre de la campaña", "Día", "País", "Impresiones", "Clics en el enlace", "Importe gastado (MXN)"),
                TestFiles.row(campaign, LocalDate.of(2020, 11, 2), "US", 1000, 20, 150.25)));

        assertThat(result).hasStatus(303);
        String url = result.getResponse().getRedirectedUrl();
        brought.add(url.replaceAll("\\D", ""));
        assertThat(get(TestPeople.CNCS, url)).hasStatusOk().bodyText()
                .contains("Meta Ads Manager", "Estados Unidos", "150.25", "bytes, Excel");
    }

    @Test
    void whatIsNotImportedOfAFileIsSaid() {
        MvcTestResult result = upload(TestPeople.CNCS, "x.zip", SampleFiles.bytes(SampleFiles.YOUTUBE));

        String url = result.getResponse().getRedirectedUrl();
        brought.add(url.replaceAll("\\D", ""));
        assertThat(get(TestPeople.CNCS, url)).hasStatusOk().bodyText()
                .contains("YouTube Studio", "27,489", "Chart data.csv", "no pagadas");
    }

    @Test
    void theSameFileLeadsToTheFirstImportAndSaysSo() {
        byte[] file = SampleFiles.text(HEADER, row("x,es,US,,1000,20,800,150.25,3"));
        String first = upload(TestPeople.CNCS, "a.csv", file).getResponse().getRedirectedUrl();
        brought.add(first.replaceAll("\\D", ""));

        MvcTestResult second = upload(TestPeople.DERFE, "b.csv", file);

        assertThat(second).hasStatus(303).redirectedUrl().isEqualTo(first);
        Done told = (Done) second.getMvcResult().getFlashMap().get("done");
        assertThat(told.key()).isEqualTo("metrics.done.duplicate-waiting");
        assertThat(told.args()).contains("a.csv", TestPeople.CNCS.name());
    }

    @Test
    void filesThatCannotBeReadComeBackWithASentence() {
        assertThat(upload(TestPeople.CNCS, "vacio.csv", new byte[0])).hasStatus(422).bodyText()
                .contains("Hay un problema", "El archivo está vacío");
        assertThat(upload(TestPeople.CNCS, "solo.csv", SampleFiles.text(HEADER))).hasStatus(422).bodyText()
                .contains("solo tiene encabezado");
        assertThat(upload(TestPeople.CNCS, "foto.csv", new byte[] {1, 2, 0, 3})).hasStatus(422).bodyText()
                .contains("No es un archivo de texto ni un libro");
        assertThat(upload(TestPeople.CNCS, "libro.xlsx", new byte[] {0x50, 0x4B, 3, 4})).hasStatus(422).bodyText()
                .contains("incompleto o dañado");
        assertThat(mvc.post().uri("/metricas/cargas/nueva").multipart().with(as(TestPeople.CNCS)).with(csrf()))
                .hasStatus(422).bodyText().contains("Elija el archivo que quiere cargar");
    }

    @Test
    void anOpenQuestionIsAskedAnsweredAndMayNotBeSkipped() {
        String url = bring("Campaign,Campaign type,Impr.,Clicks,Cost", campaign + ",Search,10,1,5.00");

        assertThat(get(TestPeople.CNCS, url)).bodyText()
                .contains("¿De qué mes es la fila sin fecha?", "¿En qué moneda está «Cost»?", "Responder y ensayar de nuevo");
        assertThat(post(TestPeople.CNCS, url + "/guardar")).hasStatus(422).bodyText().contains("Responda la pregunta");
        assertThat(post(TestPeople.CNCS, url + "/respuestas", "month", "2020-11")).hasStatus(422).bodyText()
                .contains("Elija una respuesta", "value=\"2020-11\" selected");
        assertThat(post(TestPeople.CNCS, url + "/respuestas", "month", "2020-11", "currency", "XXX"))
                .hasStatus(422).bodyText().contains("Elija una respuesta");
        assertThat(post(TestPeople.CNCS, url + "/respuestas", "month", "2020-11", "currency", "MXN")).hasStatus(303);
        assertThat(get(TestPeople.CNCS, url)).bodyText()
                .contains("Guardar la fila buena", "Mes de las filas sin fecha: noviembre de 2020");
    }

    @Test
    void questionsAboutWhatTheFileLacksAreAnsweredOnTheScreenToo() {
        String url = bring(
                "Campaign,Day,Campaign type,Currency code,Impr.,Cost", campaign + ",2020-11-02,Search,MXN,10,5.00");

        assertThat(get(TestPeople.CNCS, url)).bodyText()
                .contains("El archivo no trae los clics en el enlace", "Sí, sin clics", "name=\"absent\"");
        assertThat(post(TestPeople.CNCS, url + "/respuestas")).hasStatus(422).bodyText().contains("Elija una respuesta");
        assertThat(post(TestPeople.CNCS, url + "/respuestas", "absent", "without")).hasStatus(303);
        assertThat(get(TestPeople.CNCS, url)).bodyText()
                .contains("Guardar la fila buena", "Clics en el enlace: se carga sin ellos");
    }

    @Test
    void everyQuestionHasItsFieldItsHintAndTheWordsOfItsAnswers() {
        for (String key : List.of("absent.clicks", "grain", "tool", "vanished")) {
            String field = AnswersForm.field(key);
            assertThat(AnswersForm.class.getRecordComponents()).extracting(c -> c.getName()).contains(field);
        }
        for (Displacement displacement : Displacement.values()) {
            displacement.decision("1").options().forEach(o -> assertThat(text(o.labelKey(), "1")).doesNotContain("1"));
            assertThat(text(displacement.decision("1").questionKey(), "1")).contains("una fila");
            Decision decision = displacement.decision("3");
            assertThat(decision.options()).extracting(Decision.Option::value).containsExactlyElementsOf(displacement.answers());
            decision.options().forEach(o -> assertThat(text(o.labelKey(), "3")).doesNotContain("metrics."));
            displacement.answers().forEach(a -> assertThat(text("metrics.answer." + a)).isNotBlank());
            assertThat(text("metrics.hint." + displacement.key())).isNotBlank();
            assertThat(text("metrics.answered." + displacement.key(), "x")).contains("x");
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }

    @Test
    void rejectedRowsAreDownloadedWithTheirReasonsAndFormulasDisarmed() {
        String url = bring(HEADER, row("x,es,US,,1000,20,800,150.25,3"), row("=1+1,es,US,,mil,20,800,-1.5,3"));

        MvcTestResult csv = get(TestPeople.CNCS, url + "/rechazadas.csv");

        assertThat(csv).hasStatusOk().headers().hasValue("Content-Type", "text/csv;charset=UTF-8");
        String text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFdate,platform").contains(",'=1+1,", ",-1.5,", ",3,impressions,")
                .contains("No es un número").doesNotContain("150.25");
    }

    @Test
    void aStoredImportIsUndoneWithAReason() {
        String url = bring(HEADER, row("x,es,US,,1000,20,800,150.25,3"));
        post(TestPeople.CNCS, url + "/guardar");

        assertThat(get(TestPeople.CNCS, url + "/deshacer")).hasStatusOk().bodyText().contains("que se quitarán: 1");
        assertThat(post(TestPeople.CNCS, url + "/deshacer", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Escriba el motivo por el que se deshace la carga");
        assertThat(post(TestPeople.CNCS, url + "/deshacer", "reason", "Era de otra cuenta")).hasStatus(303);
        assertThat(get(TestPeople.CNCS, url)).bodyText().contains("Deshecha").doesNotContain("href=\"" + url + "/deshacer");
    }

    @Test
    void anImportOnWhichALaterOneRestsIsNotUndoneAndThePageNamesThatOne() {
        String days = "Campaign,Day,Currency code,Impr.,Clicks,Cost";
        String first = bring(days, campaign + ",2020-11-02,MXN,10,2,1.00");
        post(TestPeople.CNCS, first + "/guardar");
        String month = bring("Campaign,Month,Currency code,Impr.,Clicks,Cost", campaign + ",2020-11,MXN,30,6,4.00");
        post(TestPeople.CNCS, month + "/respuestas", "grain", "replace");
        post(TestPeople.CNCS, month + "/guardar");
        String again = bring(days, campaign + ",2020-11-02,MXN,11,2,1.00");
        post(TestPeople.CNCS, again + "/respuestas", "grain", "replace");
        post(TestPeople.CNCS, again + "/guardar");

        for (MvcTestResult told : List.of(get(TestPeople.CNCS, month + "/deshacer"),
                post(TestPeople.CNCS, month + "/deshacer", "reason", "Era de otra cuenta"))) {
            assertThat(told).hasStatus(409).bodyText()
                    .contains("se contaría junto a lo que se guardó después", "Deshaga primero esta carga",
                            "href=\"" + again + "\"")
                    .doesNotContain("name=\"reason\"");
        }
        assertThat(post(TestPeople.CNCS, again + "/deshacer", "reason", "prueba")).hasStatus(303);
        assertThat(post(TestPeople.CNCS, month + "/deshacer", "reason", "prueba")).hasStatus(303);
        assertThat(post(TestPeople.CNCS, month + "/deshacer", "reason", "prueba")).hasStatus(422).bodyText()
                .contains("Solo se deshace una carga guardada");
    }

    @Test
    void aWaitingImportIsRefusedAsAWhole() {
        String url = bring(HEADER, row("x,es,US,,1000,20,800,150.25,3"));

        assertThat(post(TestPeople.DERFE, url + "/descartar")).hasStatus(303);
        assertThat(get(TestPeople.DERFE, url)).bodyText().contains("Descartada");
        assertThat(post(TestPeople.DERFE, url + "/guardar")).as("whoever comes second is led to what became of it")
                .hasStatus(303).hasRedirectedUrl(url);
    }

    @Test
    void onlyEditorsImportAndReviewersSeeNothing() {
        String url = bring(HEADER, row("x,es,US,,1000,20,800,150.25,3"));
        for (CurrentUser reader : List.of(TestPeople.VIEWER, TestPeople.ADMIN)) {
            assertThat(get(reader, url)).hasStatusOk();
            assertThat(get(reader, "/metricas/cargas/nueva")).hasStatus(403);
            assertThat(upload(reader, "a.csv", SampleFiles.text(HEADER, row("x,es,US,,2,2,2,1.00,3")))).hasStatus(403);
            assertThat(post(reader, url + "/guardar")).hasStatus(403);
            assertThat(post(reader, url + "/descartar")).hasStatus(403);
            assertThat(post(reader, url + "/respuestas")).hasStatus(403);
            assertThat(post(reader, url + "/deshacer", "reason", "x")).hasStatus(403);
        }
        assertThat(get(TestPeople.CVME, "/metricas/cargas")).hasStatus(403);
        assertThat(get(TestPeople.CVME, url)).hasStatus(403);
        assertThat(get(TestPeople.DERFE, "/metricas/cargas/999999999")).hasStatus(404);
        assertThat(get(TestPeople.DERFE, "/metricas/cargas/abc")).hasStatus(404);
    }

    @Test
    void theListTellsNothingFoundFromNothingYet() {
        assertThat(get(TestPeople.DERFE, "/metricas/cargas?texto=zzzz-nada&orden=-filas")).hasStatusOk().bodyText()
                .contains("Ninguna carga coincide");
    }
}
