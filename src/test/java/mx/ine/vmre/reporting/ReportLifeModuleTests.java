package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** One month's report from the sample files to its publication, on a strategy of its own. */
@ModuleTest
class ReportLifeModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportDeciding deciding;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ReportFiles files;

    @Autowired
    ReportReadings readings;

    @Autowired
    ReportWork work;

    @Autowired
    ReportUpkeep upkeep;

    @Autowired
    MetricImport imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Autowired
    TransactionTemplate transaction;

    private StrategyRef strategy;

    @BeforeEach
    void makeStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void removeStrategy() {
        TrialReports.remove(application, strategy);
    }

    @Test
    void theSamplesOfNovemberGiveTheSplitToTheCent() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv", "dev02_meta_ads_es_2020-11.csv");

        mvc.perform(page("/informes/2020-11", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("82,651.83"), containsString("75.75\u00a0%"),
                        containsString("15,885.91"), containsString("14.56\u00a0%"),
                        containsString("10,569.53"), containsString("9.69\u00a0%"),
                        containsString("109,107.27"), containsString("Incompleto. Falta: Audiencia del micrositio"))));
    }

    @Test
    void screenPaperAndWorkbookShowTheSameFigures() throws Exception {
        bringAll();
        MonthlyReport report = shown().content();

        String html = mvc.perform(page("/informes/2020-11", TestPeople.VIEWER))
                .andReturn().getResponse().getContentAsString();

        assertThat(report.complete()).isTrue();
        assertThat(ReportFigures.of(report))
                .filteredOn(f -> !f.id().startsWith("requests.trend"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(html).containsPattern(
                        "data-figure=\"" + Pattern.quote(f.id()) + "\"[^>]*>(?:<a [^>]*>)?"
                                + Pattern.quote(f.id().startsWith("key.") || f.id().startsWith("costs.")
                                        ? f.headline() : f.text()) + "<"));
        mvc.perform(page("/informes/2020-11.pdf", TestPeople.VIEWER))
                .andExpect(status().isOk()).andExpect(content().contentType("application/pdf"));
        mvc.perform(page("/informes/2020-11.xlsx", TestPeople.VIEWER)).andExpect(status().isOk());
    }

    @Test
    void audienceAndRequestsComeFromTheirSamples() {
        bringAll();
        MonthlyReport report = shown().content();

        assertThat(report.audience().total().text()).isEqualTo("20,826");
        assertThat(report.audience().byCountry().total().figures()).extracting(Figure::text)
                .contains("16,794", "691");
        assertThat(report.requests().month().text()).isEqualTo("3,635");
        assertThat(report.requests().byCountry().lines()).extracting(FigureTable.Line::label)
                .containsExactly("Estados Unidos", "Canadá", "España");
        assertThat(report.files()).extracting(SourceFile::rows).containsExactlyInAnyOrder(25L, 48L, 8L, 233L);
    }

    @Test
    void threeAreasSignTheSameContentAndTheCoordinatingOnePublishes() throws Exception {
        bringAll();
        mvc.perform(send("/informes/2020-11/sin-ajustes", TestPeople.DERFE).param("text", "Sin desviaciones."))
                .andExpect(status().isSeeOther());
        for (CurrentUser who : List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)) {
            mvc.perform(page("/informes/2020-11/firmar", who)).andExpect(status().isOk());
            mvc.perform(send("/informes/2020-11/firmar", who).param("hash", shown().filing().hash()))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrlPattern("/informes/2020-11*"));
        }
        mvc.perform(page("/informes/2020-11/publicar", TestPeople.DERFE2)).andExpect(status().isOk());
        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE2).param("hash", shown().filing().hash()))
                .andExpect(status().isSeeOther());

        mvc.perform(page("/informes/2020-11", TestPeople.CVME))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Publicado"), containsString("Darío Registro"),
                        not(containsString("Revisar y firmar")), not(containsString("Partes del informe")))));
        mvc.perform(page("/informes", TestPeople.CVME))
                .andExpect(content().string(allOf(
                        containsString("Noviembre de 2020"), not(containsString("Octubre de 2020")))));
        mvc.perform(page("/informes/2020-11.pdf", TestPeople.CVME)).andExpect(status().isOk());
    }

    @Test
    void whatWasPublishedNeverChanges() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        publish();
        ReportShelf.Shown before = shown();
        byte[] pdf = files.file(TestPeople.CVME, strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes();
        byte[] xlsx = files.file(TestPeople.CVME, strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes();

        bring("dev02_meta_ads_es_2020-11.csv");

        assertThat(shown()).isEqualTo(before);
        assertThat(files.file(TestPeople.CVME, strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes()).isEqualTo(pdf);
        assertThat(files.file(TestPeople.CVME, strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes()).isEqualTo(xlsx);
        assertThatThrownBy(() -> jdbc.sql("UPDATE reporting.edition SET content = '{}' WHERE report_id IN"
                        + " (SELECT id FROM reporting.report WHERE strategy_id = :id)").param("id", strategy.id()).update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> deciding.comment(TestPeople.CNCS, strategy, NOVEMBER, "Tarde"))
                .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.key()).isEqualTo("reporting.error.published"));
        long imported = before.content().files().get(0).id();
        assertThat(upkeep.citing(imported)).contains("Informe mensual, noviembre de 2020, versión 1");
        mvc.perform(page("/metricas/cargas/" + imported + "/deshacer", TestPeople.CNCS))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(
                        containsString("la cita Informe mensual, noviembre de 2020"), not(containsString("<textarea")))));
    }

    @Test
    void aChangeOfContentVoidsTheSignaturesAndSaysWhatChanged() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        filing.signAsIs(TestPeople.DECEYEC, strategy, NOVEMBER);
        filing.signAsIs(TestPeople.CNCS, strategy, NOVEMBER);
        assertThat(shown().filing().signed()).isEqualTo(2);

        bring("dev02_meta_ads_es_2020-11.csv");

        assertThat(shown().filing().signed()).isZero();
        assertThat(shown().changes().figures())
                .anySatisfy(f -> assertThat(f)
                        .returns("Cifras clave", FigureChange::where).returns("Gasto", FigureChange::name)
                        .returns("73,783.67", FigureChange::before).returns("109,107.27", FigureChange::after));
        assertThat(jdbc.sql("SELECT count(*) FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id"
                        + " WHERE r.strategy_id = :id AND s.voided_at IS NOT NULL")
                .param("id", strategy.id()).query(Long.class).single()).isEqualTo(2L);
        mvc.perform(page("/informes/2020-11", TestPeople.DECEYEC))
                .andExpect(content().string(allOf(
                        containsString("El contenido cambió después de dos firmas."),
                        containsString("Esas dos firmas ya no tienen efecto"),
                        containsString(">n/a</a>"), containsString(">falta</a>"))));
        assertThatThrownBy(() -> filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatChangedOfWhatWasSignedStaysWrittenBesideTheSignatureAndInTheAudit() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        filing.signAsIs(TestPeople.DECEYEC, strategy, NOVEMBER);
        bring("dev02_meta_ads_es_2020-11.csv");
        filing.signAsIs(TestPeople.CNCS, strategy, NOVEMBER);
        deciding.comment(TestPeople.DERFE, strategy, NOVEMBER, "Meta llegó después.");

        assertThat(shown().lost()).extracting(ReportShelf.LostSignature::why)
                .satisfiesExactly(
                        last -> assertThat(last).isEqualTo("Lo que escribieron las áreas"),
                        first -> assertThat(first).startsWith("Carga ")
                                .contains("Cifras clave, Gasto: 73,783.67 → 109,107.27", "cifras más"));
        assertThat(jdbc.sql("SELECT e.reason FROM audit.entry e JOIN reporting.report r ON r.id::text = e.record_id"
                        + " WHERE e.type = 'report' AND e.verb = 'report-signatures-voided' AND r.strategy_id = :id ORDER BY e.id")
                .param("id", strategy.id()).query(String.class).list())
                .hasSize(2).first().asString().contains("Cifras clave, Gasto: 73,783.67 → 109,107.27");
        mvc.perform(page("/informes/2020-11", TestPeople.DECEYEC))
                .andExpect(content().string(allOf(
                        containsString("Firmas sin efecto"), containsString("Gasto: 73,783.67 → 109,107.27"))));
    }

    @Test
    void anAreaReturnsASignedReportWithAReasonThatTheOthersRead() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        mvc.perform(send("/informes/2020-11/devolver", TestPeople.DECEYEC).param("reason", "Nada firmado"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nadie ha firmado este contenido")));
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        mvc.perform(page("/informes/2020-11/devolver", TestPeople.DECEYEC)).andExpect(status().isOk());
        mvc.perform(send("/informes/2020-11/devolver", TestPeople.DECEYEC).param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Escriba el motivo")));
        for (CurrentUser who : List.of(TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            mvc.perform(send("/informes/2020-11/devolver", who).param("reason", "No")).andExpect(status().isForbidden());
        }
        mvc.perform(send("/informes/2018-01/devolver", TestPeople.DERFE).param("reason", "No")).andExpect(status().isNotFound());
        assertThat(shown().filing().signed()).isEqualTo(3);

        mvc.perform(send("/informes/2020-11/devolver", TestPeople.DECEYEC).param("reason", "Falta revisar Nayarit."))
                .andExpect(status().isSeeOther());

        assertThat(shown().filing().signed()).isZero();
        assertThat(shown().lost()).hasSize(3).allSatisfy(s -> assertThat(s)
                .returns("DECEyEC, Ema Educación", ReportShelf.LostSignature::returnedBy)
                .returns("Falta revisar Nayarit.", ReportShelf.LostSignature::why));
        mvc.perform(page("/informes/2020-11", TestPeople.CNCS))
                .andExpect(content().string(allOf(
                        containsString("DECEyEC, Ema Educación devolvió el informe a borrador"),
                        containsString("Falta revisar Nayarit."), not(containsString("El contenido cambió después")))));
        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Faltan firmas.")));
        filing.signAsIs(TestPeople.CNCS, strategy, NOVEMBER);
        assertThat(shown().filing().signed()).isEqualTo(1);
    }

    @Test
    void whatIsPublishedIsWhatThePersonRead() throws Exception {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List<CurrentUser> three = List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE);
        three.forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        String read = shown().filing().hash();
        mvc.perform(page("/informes/2020-11/publicar", TestPeople.DERFE2))
                .andExpect(content().string(containsString("name=\"hash\" value=\"" + read + "\"")));
        mvc.perform(send("/informes/2020-11/comentario", TestPeople.CNCS).param("text", "Dicho después."))
                .andExpect(status().isSeeOther());
        three.forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));

        for (String hash : List.of(read, "")) {
            mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE2).param("hash", hash))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("El contenido cambió mientras usted lo revisaba")));
        }
        assertThat(shown().filing().signed()).as("the new signatures stay").isEqualTo(3);
        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE2).param("hash", shown().filing().hash()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void ofFiftyWhoPublishOrReturnAtOnceOneDoesAndTheAuditHasOneEntry() {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        String hash = shown().filing().hash();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            attempts.add(() -> mvc.perform(send("/informes/2020-11/devolver", TestPeople.CNCS).param("reason", "A la vez"))
                    .andReturn().getResponse().getStatus());
            attempts.add(() -> mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE).param("hash", hash))
                    .andReturn().getResponse().getStatus());
        }

        List<Integer> answers = ReportTrial.atOnce(attempts);

        assertThat(answers).filteredOn(s -> s == 303).hasSize(1);
        assertThat(answers).filteredOn(s -> s == 409).hasSize(49);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry e JOIN reporting.report r ON r.id::text = e.record_id"
                        + " WHERE e.type = 'report' AND e.verb IN ('report-published', 'report-returned')"
                        + " AND r.strategy_id = :id")
                .param("id", strategy.id()).query(Long.class).single()).isEqualTo(1L);
    }

    @Test
    void whoeverComesWhileAnotherOnePublishesIsToldAtOnce() throws Exception {
        shown();
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");

        // As a publication does from its state to its files.
        transaction.executeWithoutResult(publishing -> {
            jdbc.sql("UPDATE reporting.report SET month = month WHERE strategy_id = :id").param("id", strategy.id()).update();
            assertThat(ReportTrial.atOnce(List.<Callable<String>>of(() -> {
                MockHttpServletResponse answer =
                        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE)).andReturn().getResponse();
                return answer.getStatus() + answer.getContentAsString();
            }))).singleElement().asString().startsWith("409").contains("en este momento");
        });
    }

    @Test
    void nothingIsPublishedWhileFiguresAreBeingStoredAndTheSignaturesStay() throws Exception {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));

        // As a store does from its comparison to its end.
        transaction.executeWithoutResult(storing -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('metrics.import'), :id)::text")
                    .param("id", Math.toIntExact(strategy.id())).query(String.class).optional();
            assertThat(ReportTrial.atOnce(List.<Callable<String>>of(() -> {
                MockHttpServletResponse answer =
                        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE)).andReturn().getResponse();
                return answer.getStatus() + answer.getContentAsString();
            }))).singleElement().asString().startsWith("409").contains("se guardan o se deshacen cifras");
        });

        assertThat(shown().filing().signed()).isEqualTo(3);
        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE).param("hash", shown().filing().hash()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void nobodySignsForAnotherAreaNorUnreadNorTwiceNorTooEarly() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        mvc.perform(send("/informes/2020-11/firmar", TestPeople.DERFE).param("hash", shown().filing().hash()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Antes de firmar hay que registrar los ajustes")));
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        String hash = shown().filing().hash();

        mvc.perform(send("/informes/2020-11/firmar", TestPeople.DERFE).param("hash", ContentHash.of("another")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("El contenido cambió mientras usted lo revisaba")));
        mvc.perform(send("/informes/2020-11/firmar", TestPeople.DERFE).param("hash", hash))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Falta al menos una fuente")));
        mvc.perform(send("/informes/2020-11/firmar", TestPeople.DERFE).param("hash", hash).param("knowingly", "true"))
                .andExpect(status().isSeeOther());
        mvc.perform(send("/informes/2020-11/firmar", TestPeople.DERFE2).param("hash", hash).param("knowingly", "true"))
                .andExpect(status().isUnprocessableContent());
        for (CurrentUser who : List.of(TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            mvc.perform(send("/informes/2020-11/firmar", who).param("hash", hash)).andExpect(status().isForbidden());
            mvc.perform(send("/informes/2020-11/sin-ajustes", who)).andExpect(status().isForbidden());
        }
        for (CurrentUser who : List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.VIEWER)) {
            mvc.perform(send("/informes/2020-11/publicar", who)).andExpect(status().isForbidden());
        }
        assertThatThrownBy(() -> filing.signAsIs(TestPeople.DERFE, strategy, YearMonth.of(2020, 12)))
                .isInstanceOf(RuleViolation.class);
        assertThat(shown().filing().signatures()).filteredOn(Filing.Slot::standing).hasSize(1);
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> {
                try {
                    filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER);
                    return true;
                } catch (OptimisticLockingFailureException | RuleViolation e) {
                    return false;
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int published = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            published += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(published).isEqualTo(1);
        mvc.perform(send("/informes/2020-11/publicar", TestPeople.DERFE))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("El informe ya está publicado")));
    }

    @Test
    void whatNoFileSaysIsUnknownAndNeverZero() {
        imports.bringAndStore(new ImportFile("sin clics.csv", (
                        "Campaign,Day,Campaign type,Currency code,Impr.,Cost\nA,2020-11-02,Search,MXN,10,5.00\n")
                        .getBytes(StandardCharsets.UTF_8)),
                strategy, Map.of("absent.clicks", "without"), TestPeople.CNCS);

        Map<String, Figure> figures = ReportFigures.of(shown().content()).stream()
                .collect(Collectors.toMap(Figure::id, f -> f));

        assertThat(figures.get("key.impressions").text()).isEqualTo("10");
        assertThat(figures.get("key.spend").text()).isEqualTo("5.00");
        assertThat(List.of("key.clicks", "key.ctr", "key.cpc", "platform.total.clicks"))
                .allSatisfy(id -> assertThat(figures.get(id).text()).as(id).isEqualTo("n/d"));
    }

    @Test
    void figuresThatComeAfterPublishingAreToldBesideTheFrozenOnesToStaffOnly() throws Exception {
        bring("dev01_google_ads_en_2020-11.csv");
        publish();
        mvc.perform(page("/informes/2020-11", TestPeople.DERFE))
                .andExpect(content().string(not(containsString("han cambiado desde que se publicó"))));
        assertThat(upkeep.published(strategy.id(), NOVEMBER, NOVEMBER.plusMonths(1)))
                .containsExactly("Informe mensual, noviembre de 2020");

        assertThat(readings.progress(TestPeople.DERFE, strategy)).get()
                .satisfies(p -> assertThat(p.published()).isNotBlank())
                .returns(TestPeople.DERFE.name(), ReportProgress::publishedBy);
        bring("dev02_meta_ads_es_2020-11.csv");

        mvc.perform(page("/informes/2020-11", TestPeople.DERFE))
                .andExpect(content().string(allOf(
                        containsString("han cambiado desde que se publicó"),
                        containsString("73,783.67"), containsString("109,107.27"))));
        mvc.perform(page("/informes/2020-11", TestPeople.CVME))
                .andExpect(content().string(allOf(
                        not(containsString("han cambiado desde que se publicó")), not(containsString("109,107.27")))));
        assertThat(shelf.later(TestPeople.DERFE, strategy, NOVEMBER))
                .anySatisfy(l -> assertThat(l)
                        .returns("Cifras clave", FigureChange::where).returns("Gasto", FigureChange::name)
                        .returns("73,783.67", FigureChange::before).returns("109,107.27", FigureChange::after));
    }

    @Test
    void severalMonthsCanBePublishedInOneTransaction() {
        transaction.executeWithoutResult(status -> {
            for (YearMonth month : List.of(NOVEMBER.minusMonths(1), NOVEMBER)) {
                deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, month, "");
                List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                        .forEach(who -> filing.signAsIs(who, strategy, month));
                filing.publishAsIs(TestPeople.DERFE2, strategy, month);
            }
        });

        assertThat(readings.rows(TestPeople.CVME, strategy)).extracting(ReportRow::month)
                .containsExactly(NOVEMBER, NOVEMBER.minusMonths(1));
    }

    @Test
    void draftsAreNotForReviewersAndMonthsOutsideTheStrategyAreNobodys() throws Exception {
        for (String url : List.of("/informes/2020-11", "/informes/2020-11.pdf", "/informes/2020-11.xlsx")) {
            mvc.perform(page(url, TestPeople.CVME)).andExpect(status().isNotFound());
        }
        for (String url : List.of("/informes/2018-01", "/informes/2021-07", "/informes/2020-13", "/informes/2018-01.pdf")) {
            mvc.perform(page(url, TestPeople.DERFE)).andExpect(status().isNotFound());
        }
        mvc.perform(page("/informes/2021-05", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Este mes todavía no empieza")));
        mvc.perform(page("/informes/2021-05", TestPeople.CVME)).andExpect(status().isNotFound());
        mvc.perform(page("/informes/2020-12", TestPeople.DERFE))
                .andExpect(content().string(containsString("El mes no ha terminado")));
        mvc.perform(page("/informes/2020-12/firmar", TestPeople.DERFE))
                .andExpect(content().string(containsString("El mes no ha terminado: el informe se firma cuando termina.")));
        mvc.perform(page("/informes/2020-11/firmar", TestPeople.DERFE))
                .andExpect(content().string(allOf(
                        containsString("Antes de firmar falta registrar los ajustes"),
                        not(containsString("ya firmó")), not(containsString("ya está publicado")))));
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        filing.signAsIs(TestPeople.DERFE, strategy, NOVEMBER);
        mvc.perform(page("/informes/2020-11/firmar", TestPeople.DERFE))
                .andExpect(content().string(containsString("Su área, DERFE, ya firmó este contenido.")));
    }

    @Test
    void adjustmentsAreOfTheAreaThatDecidesThemAndChangeUnderTwoPeopleOnlyOnce() throws Exception {
        mvc.perform(send("/informes/2020-11/ajustes/nuevo", TestPeople.CNCS).param("kind", "PIECE").param("subject", "Video"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Video\"")));
        long id = deciding.decide(TestPeople.CNCS, strategy, NOVEMBER, terms("60 s", "20 s"));

        mvc.perform(page("/informes/2020-11/ajustes/" + id, TestPeople.DERFE)).andExpect(status().isForbidden());
        mvc.perform(page("/informes/2020-10/ajustes/" + id, TestPeople.CNCS)).andExpect(status().isNotFound());
        mvc.perform(adjust(id, "0", "15 s")).andExpect(status().isSeeOther());
        mvc.perform(adjust(id, "0", "10 s")).andExpect(status().isConflict());
        assertThat(shown().content().decisions().adjustments()).extracting(Decisions.Adjusted::after)
                .containsExactly("15 s");
        mvc.perform(send("/informes/2020-11/sin-ajustes", TestPeople.DERFE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hay ajustes registrados")));
        String removal = "/informes/2020-11/ajustes/" + id + "/quitar";
        String version = jdbc.sql("SELECT version FROM reporting.adjustment WHERE id = :id").param("id", id)
                .query(String.class).single();
        mvc.perform(page(removal, TestPeople.CNCS))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Pieza"), containsString("name=\"version\" value=\"" + version + "\""))));
        mvc.perform(send(removal, TestPeople.CNCS)).andExpect(status().isConflict());
        mvc.perform(send(removal, TestPeople.CNCS).param("version", "99"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("El ajuste cambió mientras usted lo veía")));
        mvc.perform(send(removal, TestPeople.CNCS).param("version", version)).andExpect(status().isSeeOther());
        assertThat(shown().content().decisions().adjustments()).isEmpty();
    }

    @Test
    void noMediaIsDeclaredByThePressOfficeAndNotAgainstFigures() throws Exception {
        mvc.perform(send("/informes/2020-11/sin-pauta", TestPeople.DERFE)).andExpect(status().isForbidden());
        mvc.perform(page("/informes/2020-11/sin-pauta", TestPeople.CNCS)).andExpect(status().isOk());
        mvc.perform(send("/informes/2020-11/sin-pauta", TestPeople.CNCS).param("text", "Veda"))
                .andExpect(status().isSeeOther());
        mvc.perform(page("/informes/2020-11", TestPeople.VIEWER))
                .andExpect(content().string(containsString("Sin pauta este mes, según declaró Ciro Prensa")));
        bring("dev01_google_ads_en_2020-11.csv");
        mvc.perform(send("/informes/2020-11/sin-pauta", TestPeople.CNCS)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theReportInProgressIsAListOfPartsAndWaitsForSomebody() {
        ReportProgress progress = readings.progress(TestPeople.CNCS, strategy).orElseThrow();

        assertThat(progress.month()).isEqualTo(NOVEMBER);
        assertThat(progress.groups().get(0).mine()).isTrue();
        assertThat(progress.signatures()).hasSize(3).noneMatch(ReportProgress.SignatureSlot::signed);
        assertThat(progress.figures()).hasSize(8);
        assertThat(readings.progress(TestPeople.CVME, strategy)).isEmpty();
        assertThat(work.waitingFor(TestPeople.CNCS, strategy.id(), LocalDate.of(2020, 12, 7)))
                .extracting(item -> item.url())
                .containsExactly("/informes/2020-11#s3", "/informes/2020-11#s4", "/informes/2020-11#s10");
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        assertThat(work.waitingFor(TestPeople.DERFE, strategy.id(), LocalDate.of(2020, 12, 7)))
                .extracting(item -> item.doKey())
                .containsExactly("reporting.work.bring", "reporting.work.sign.do");
    }

    private void publish() {
        deciding.stateNoAdjustmentNeeded(TestPeople.DERFE, strategy, NOVEMBER, "");
        List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)
                .forEach(who -> filing.signAsIs(who, strategy, NOVEMBER));
        filing.publishAsIs(TestPeople.DERFE, strategy, NOVEMBER);
    }

    private MockHttpServletRequestBuilder adjust(long id, String version, String after) {
        return send("/informes/2020-11/ajustes/" + id, TestPeople.CNCS)
                .param("version", version).param("kind", "PIECE").param("subject", "Video").param("cause", "Clics −4.4 %")
                .param("before", "60 s").param("after", after).param("due", "15/12/2020");
    }

    private static AdjustmentTerms terms(String before, String after) {
        return new AdjustmentTerms(
                AdjustmentKind.PIECE, "Video", "Clics −4.4 %", before, after, LocalDate.of(2020, 12, 15));
    }

    private ReportShelf.Shown shown() {
        return shelf.show(TestPeople.VIEWER, strategy, NOVEMBER);
    }

    private MockHttpServletRequestBuilder page(String url, CurrentUser who) {
        return get(url).param("estrategia", strategy.key()).with(TestPeople.as(who));
    }

    private MockHttpServletRequestBuilder send(String url, CurrentUser who) {
        return post(url).param("estrategia", strategy.key()).with(TestPeople.as(who)).with(csrf());
    }

    private void bringAll() {
        bring("dev01_google_ads_en_2020-11.csv", "dev02_meta_ads_es_2020-11.csv",
                "dev05_universal_analytics_en_2020-11.csv", "dev06_ine_lnere_semanal_2020-11.csv");
    }

    private void bring(String... names) {
        for (String name : names) {
            try (InputStream in = getClass().getResourceAsStream("/formats/" + name)) {
                imports.bringAndStore(new ImportFile(name, in.readAllBytes()), strategy, Map.of(), TestPeople.CNCS);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
