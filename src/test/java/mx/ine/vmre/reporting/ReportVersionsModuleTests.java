package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.accounts.WorkItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published month is corrected by a next version, and what was published stays as it was. */
@ModuleTest
class ReportVersionsModuleTests {

    private static final String REASON = "La CNCS entregó tarde el archivo de Meta.";
    private static final String NEW_VERSION = "/informes/2020-11/nueva-version";

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester api;

    @Autowired
    ReportVersions versions;

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
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void novemberIsPublishedAndThenMoreComes() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private void publishThenBringMore() {
        deciding.comment(TestPeople.CNCS, trial.strategy, NOVEMBER, "Subió la pauta de búsqueda.");
        trial.publish(NOVEMBER);
        trial.bring(ReportTrial.META);
    }

    private ReportShelf.Shown seenBy(CurrentUser who) {
        return shelf.show(who, trial.strategy, NOVEMBER);
    }

    @Test
    void aNextVersionIsOpenedWithAReasonSignedAndPublishedAnewAndTheFirstStays() throws Exception {
        publishThenBringMore();
        ReportShelf.Shown first = seenBy(TestPeople.CVME);
        byte[] pdf = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, 1, ReportFiles.Kind.pdf).bytes();
        byte[] xlsx = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, 1, ReportFiles.Kind.xlsx).bytes();
        mvc.perform(trial.page("/informes/2020-11", TestPeople.DERFE))
                .andExpect(content().string(containsString("Abrir la versión 2")));
        mvc.perform(trial.page(NEW_VERSION, TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("73,783.67"), containsString("109,107.27"))));

        mvc.perform(trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "1").param("reason", REASON))
                .andExpect(status().isSeeOther());

        ReportShelf.Shown draft = seenBy(TestPeople.DERFE);
        assertThat(draft.filing()).returns(2, Filing::number).returns(false, Filing::frozen).returns(0, Filing::signed);
        assertThat(draft.content().decisions().comments()).extracting(Decisions.Comment::text)
                .containsExactly("Subió la pauta de búsqueda.");
        assertThat(draft.content().decisions().noneNeeded()).isNotNull();
        assertThat(draft.content().replaces()).returns(1, Replacement::number).returns(first.filing().hash(), Replacement::hash);
        assertThat(draft.content().replaces().figures())
                .anySatisfy(f -> assertThat(f).returns("key.spend", FigureChange::id)
                        .returns("73,783.67", FigureChange::before).returns("109,107.27", FigureChange::after))
                .anySatisfy(f -> assertThat(f).returns("platform.facebook.spend", FigureChange::id)
                        .returns("–", FigureChange::before));
        assertThat(seenBy(TestPeople.CVME)).isEqualTo(first);
        assertThat(readings.rows(TestPeople.CVME, trial.strategy).get(0).versions())
                .isEqualTo(readings.versions(TestPeople.CVME, trial.strategy, NOVEMBER))
                .returns(0, VersionTrail::open);
        for (String url : List.of("/informes/2020-11/version/2", "/informes/2020-11/version/2.pdf",
                "/informes/2020-11/version/2.json", "/informes/2020-11/version/2/cifras/key.spend")) {
            mvc.perform(trial.page(url, TestPeople.CVME)).andExpect(status().isNotFound());
        }
        mvc.perform(trial.page("/informes/2020-11", TestPeople.CVME)).andExpect(content().string(allOf(
                containsString("73,783.67"), not(containsString("109,107.27")), not(containsString("ersión 2")))));

        for (CurrentUser who : List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.DERFE)) {
            mvc.perform(trial.send("/informes/2020-11/firmar", who)
                            .param("hash", seenBy(who).filing().hash()).param("knowingly", "true"))
                    .andExpect(status().isSeeOther());
        }
        mvc.perform(trial.send("/informes/2020-11/publicar", TestPeople.DERFE2)
                        .param("hash", seenBy(TestPeople.DERFE2).filing().hash()))
                .andExpect(status().isSeeOther());

        assertThat(seenBy(TestPeople.CVME).filing().number()).isEqualTo(2);
        assertThat(shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER, 1)).isEqualTo(first);
        assertThat(files.file(TestPeople.CVME, trial.strategy, NOVEMBER, 1, ReportFiles.Kind.pdf).bytes()).isEqualTo(pdf);
        assertThat(files.file(TestPeople.CVME, trial.strategy, NOVEMBER, 1, ReportFiles.Kind.xlsx).bytes()).isEqualTo(xlsx);
        mvc.perform(trial.page("/informes/2020-11/version/1", TestPeople.CVME)).andExpect(content().string(allOf(
                containsString("Informe mensual, noviembre de 2020, versión 1"), containsString("73,783.67"),
                containsString("la reemplazó la versión 2"), not(containsString("109,107.27")))));
        mvc.perform(trial.page("/informes/2020-11/version/1/cifras/key.spend", TestPeople.CVME)).andExpect(content()
                .string(allOf(containsString("73,783.67"), containsString("Suman lo que dice el informe"))));
        mvc.perform(trial.page("/informes", TestPeople.CVME)).andExpect(content().string(allOf(
                containsString("Versión 2"), containsString("/informes/2020-11/version/1"))));
        mvc.perform(trial.page("/informes/2020-11", TestPeople.DERFE)).andExpect(content().string(allOf(
                containsString("Abrir la versión 3"), not(containsString("han cambiado desde que se publicó")))));
    }

    @Test
    void screenPaperWorkbookAndJsonSayWhatTheSecondVersionReplacesWhyAndWhatDiffers() throws Exception {
        publishThenBringMore();
        trial.correct(NOVEMBER, 1, REASON);
        Replacement replaces = seenBy(TestPeople.CVME).content().replaces();
        assertThat(replaces.figures()).hasSizeGreaterThan(20);

        String html = mvc.perform(trial.page("/informes/2020-11", TestPeople.CVME))
                .andReturn().getResponse().getContentAsString();
        String paper = text(files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes());
        List<String> cells = cells(files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes());
        String json = mvc.perform(trial.page("/informes/2020-11.json", TestPeople.CVME))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        String first = "A la versión 1, publicada el " + replaces.publishedText();
        assertThat(List.of(html, paper, String.join("\n", cells)))
                .allSatisfy(text -> assertThat(text).contains(first).contains(REASON).contains("Diferencias"));
        assertThat(replaces.figures()).allSatisfy(f -> {
            assertThat(html).contains(f.before()).contains(f.after());
            assertThat(paper).contains(plain(f.before())).contains(plain(f.after()));
            assertThat(cells).contains(f.before(), f.after());
        });
        JsonNode told = JsonMapper.shared().readTree(json).get("replaces");
        assertThat(told.get("figures").size()).isEqualTo(replaces.figures().size());
        assertThat(told.get("opened").get("note").asString()).isEqualTo(REASON);
        assertThat(ContentHash.of(json)).isEqualTo(seenBy(TestPeople.CVME).filing().hash());
    }

    @Test
    void programsReadTheLastPublishedVersionOrTheOneTheyAskFor() throws Exception {
        publishThenBringMore();
        versions.open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, REASON);
        TestTokens tokens = new TestTokens(application);
        String staff = tokens.of(tokens.person(Role.VIEWER, null));
        String reviewer = tokens.of(tokens.person(Role.REVIEWER, null));

        for (String token : List.of(staff, reviewer)) {
            assertThat(answer(call("", token)).get("version").asInt()).isEqualTo(1);
        }
        assertThat(answer(call("&version=2", staff)).get("state").asString()).isEqualTo("DRAFT");
        assertThat(call("&version=2", reviewer)).hasStatus(404);
        trial.sign(NOVEMBER);
        filing.publishAsIs(TestPeople.DERFE, trial.strategy, NOVEMBER);

        JsonNode latest = answer(call("", reviewer));
        assertThat(latest.get("version").asInt()).isEqualTo(2);
        assertThat(latest.get("versions").toString()).isEqualTo("[1,2]");
        assertThat(answer(call("&version=1", reviewer)).get("hash").asString())
                .isEqualTo(latest.get("report").get("replaces").get("hash").asString());
        assertThat(call("&version=3", staff)).hasStatus(404);
        assertThat(call("&version=uno", staff)).hasStatus(400);
    }

    @Test
    void onlyTheCoordinatingAreaOpensAndItSaysWhy() throws Exception {
        mvc.perform(trial.page(NEW_VERSION, TestPeople.DERFE)).andExpect(status().isNotFound());
        mvc.perform(trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "1").param("reason", REASON))
                .andExpect(status().isNotFound());
        publishThenBringMore();
        for (CurrentUser who : List.of(TestPeople.DECEYEC, TestPeople.CNCS, TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            mvc.perform(trial.send(NEW_VERSION, who).param("seen", "1").param("reason", REASON)).andExpect(status().isForbidden());
        }
        mvc.perform(trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "1").param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Escriba el motivo")));
        mvc.perform(trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "1").param("reason", "x".repeat(2001)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "2").param("reason", REASON))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Otra persona se adelantó"), containsString(REASON))));
        mvc.perform(trial.page("/informes/2018-01/nueva-version", TestPeople.DERFE)).andExpect(status().isNotFound());
        assertThat(seenBy(TestPeople.DERFE).filing().number()).isEqualTo(1);
    }

    @Test
    void ofManyWhoOpenAtOnceOneDoesAndTheOthersAreTold() {
        publishThenBringMore();
        Callable<Integer> open = () -> mvc.perform(
                        trial.send(NEW_VERSION, TestPeople.DERFE).param("seen", "1").param("reason", REASON))
                .andReturn().getResponse().getStatus();

        List<Integer> answers = ReportTrial.atOnce(Collections.nCopies(12, open));

        assertThat(answers).filteredOn(s -> s == 303).hasSize(1);
        assertThat(answers).filteredOn(s -> s == 409).hasSize(11);
        assertThat(trial.audited(NOVEMBER, "report-version-opened")).isEqualTo(1);
    }

    @Test
    void anyAreaProposesAndTheCoordinatingOneSeesItInItsWorkFollowsOrDeclinesIt() throws Exception {
        publishThenBringMore();
        mvc.perform(trial.send("/informes/2020-11/propuesta", TestPeople.CNCS).param("seen", "1").param("reason", ""))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(trial.send("/informes/2020-11/propuesta", TestPeople.CVME).param("seen", "1").param("reason", REASON))
                .andExpect(status().isForbidden());
        mvc.perform(trial.send("/informes/2020-11/propuesta", TestPeople.CNCS).param("seen", "1").param("reason", REASON))
                .andExpect(status().isSeeOther());
        assertThat(work.waitingFor(TestPeople.DERFE, trial.strategy.id(), LocalDate.of(2020, 12, 7)))
                .extracting(WorkItem::title).contains("Decidir si se corrige el informe de noviembre de 2020");
        mvc.perform(trial.page("/informes/2020-11", TestPeople.CVME))
                .andExpect(content().string(not(containsString(REASON))));
        mvc.perform(trial.page(NEW_VERSION, TestPeople.DERFE))
                .andExpect(content().string(containsString("CNCS: " + REASON)));

        String close = "/informes/2020-11/propuesta/CNCS/cerrar";
        mvc.perform(trial.send(close, TestPeople.DECEYEC).param("reason", "No")).andExpect(status().isForbidden());
        mvc.perform(trial.send(close, TestPeople.DERFE).param("reason", "")).andExpect(status().isUnprocessableContent());
        mvc.perform(trial.send(close, TestPeople.DERFE).param("reason", "Se espera al cierre.")).andExpect(status().isSeeOther());
        mvc.perform(trial.send(close, TestPeople.DERFE).param("reason", "Otra vez")).andExpect(status().isNotFound());
        assertThat(work.waitingFor(TestPeople.DERFE, trial.strategy.id(), LocalDate.of(2020, 12, 7))).isEmpty();
    }

    @Test
    void theCorrectionOfAnyMonthWaitsForItsSignaturesAndCarriesAdjustmentsUnderNumbersOfTheirOwn() {
        long decided = deciding.decide(TestPeople.CNCS, trial.strategy, NOVEMBER, new AdjustmentTerms(
                AdjustmentKind.PIECE, "Video", "Clics −4.4 %", "60 s", "20 s", LocalDate.of(2020, 12, 15)));
        trial.sign(NOVEMBER);
        filing.publishAsIs(TestPeople.DERFE, trial.strategy, NOVEMBER);
        versions.open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, REASON);

        ReportShelf.Shown draft = seenBy(TestPeople.CNCS);
        assertThat(draft.content().decisions().adjustments()).singleElement()
                .returns("20 s", Decisions.Adjusted::after)
                .satisfies(a -> assertThat(a.id()).isNotEqualTo(decided));
        assertThat(draft.content().replaces().parts()).isEmpty();
        assertThat(work.waitingFor(TestPeople.CNCS, trial.strategy.id(), LocalDate.of(2021, 2, 7)))
                .extracting(WorkItem::title).contains("Firmar por CNCS el informe de noviembre de 2020, versión 2");
    }

    @Test
    void anImportThatAnyPublishedVersionCitesStaysAndTheVersionIsNamed() throws Exception {
        publishThenBringMore();
        trial.correct(NOVEMBER, 1, REASON);
        List<SourceFile> files = seenBy(TestPeople.CVME).content().files();
        long google = id(files, ReportTrial.GOOGLE);
        long meta = id(files, ReportTrial.META);

        assertThat(upkeep.citing(google)).contains("Informe mensual, noviembre de 2020, versión 1");
        assertThat(upkeep.citing(meta)).contains("Informe mensual, noviembre de 2020, versión 2");
        mvc.perform(trial.send("/metricas/cargas/" + meta + "/deshacer", TestPeople.CNCS).param("reason", "Error"))
                .andExpect(content().string(containsString("noviembre de 2020, versión 2")));
    }

    @Test
    void theNextMonthIsComparedWithWhatWasPublishedAndACorrectionVoidsItsSignatures() throws Exception {
        trial.spend(OCTOBER, "Facebook", "1500.00");
        assertThat(spendBefore()).isEqualTo("1,500.00");
        mvc.perform(trial.page("/informes/2020-11", TestPeople.DERFE)).andExpect(content().string(containsString(
                "Con octubre de 2020 según los datos de hoy, porque ese mes no está publicado")));
        trial.publish(OCTOBER);
        trial.spend(OCTOBER, "YouTube", "700.00");

        assertThat(spendBefore()).isEqualTo("1,500.00");
        String html = mvc.perform(trial.page("/informes/2020-11", TestPeople.DERFE)).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("Con octubre de 2020, publicado, versión 1", "En octubre (publicado, versión 1)");
        assertThat(text(files.file(TestPeople.DERFE, trial.strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes()))
                .contains("Con octubre de 2020, publicado, versión 1", "En octubre (publicado, versión 1): 1,500.00");
        assertThat(cells(files.file(TestPeople.DERFE, trial.strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes()))
                .contains("En octubre (publicado, versión 1)");
        assertThat(readings.progress(TestPeople.DERFE, trial.strategy)).get()
                .returns("octubre (publicado, versión 1)", ReportProgress::before);

        trial.decide(NOVEMBER);
        filing.signAsIs(TestPeople.CNCS, trial.strategy, NOVEMBER);
        trial.correct(OCTOBER, 1, REASON);

        assertThat(spendBefore()).isEqualTo("2,200.00");
        assertThat(seenBy(TestPeople.DERFE).content().compared().number()).isEqualTo(2);
        assertThat(seenBy(TestPeople.DERFE).filing().signed()).isZero();
        assertThat(seenBy(TestPeople.DERFE).lost()).singleElement().extracting(ReportShelf.LostSignature::why).asString()
                .contains("Se publicó el informe de octubre de 2020, versión 2",
                        "Las cifras del mes anterior con las que se compara");
    }

    private String spendBefore() {
        return seenBy(TestPeople.DERFE).content().keyFigures().stream()
                .filter(f -> f.key().equals("spend"))
                .findFirst()
                .orElseThrow()
                .beforeText();
    }

    private static long id(List<SourceFile> files, String name) {
        return files.stream().filter(f -> f.file().equals(name)).findFirst().orElseThrow().id();
    }

    private MvcTestResult call(String more, String token) {
        return api.get().uri("/api/v1/reports/2020-11?strategy=" + trial.strategy.key() + more)
                .header("Authorization", "Bearer " + token).exchange();
    }

    private static JsonNode answer(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }

    private static List<String> cells(byte[] xlsx) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> cells = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                cells.add(sheet.getName());
                sheet.read().forEach(row -> row.forEach(c -> cells.add(c == null ? "" : c.getText())));
            }
            return cells;
        }
    }

    @Test
    void aVersionOpenedByMistakeIsDiscardedWithAReasonUnlessSomebodySignedIt() throws Exception {
        publishThenBringMore();
        String discard = "/informes/2020-11/descartar-version";
        mvc.perform(trial.page(discard, TestPeople.DERFE)).andExpect(status().isNotFound());
        versions.open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, REASON);
        mvc.perform(trial.page("/informes/2020-11", TestPeople.DERFE))
                .andExpect(content().string(containsString("Descartar esta versión")));
        mvc.perform(trial.page(discard, TestPeople.DERFE)).andExpect(status().isOk());
        mvc.perform(trial.send(discard, TestPeople.DERFE).param("seen", "2").param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        for (CurrentUser who : List.of(TestPeople.CNCS, TestPeople.CVME, TestPeople.VIEWER, TestPeople.ADMIN)) {
            mvc.perform(trial.send(discard, who).param("seen", "2").param("reason", "No")).andExpect(status().isForbidden());
        }
        filing.signAsIs(TestPeople.CNCS, trial.strategy, NOVEMBER);
        mvc.perform(trial.send(discard, TestPeople.DERFE).param("seen", "2").param("reason", "No hacía falta"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Alguna área ya firmó"), containsString("No hacía falta"))));
        filing.giveBack(TestPeople.DECEYEC, trial.strategy, NOVEMBER, "Se abrió por error.");
        mvc.perform(trial.send(discard, TestPeople.DERFE).param("seen", "3").param("reason", "No hacía falta"))
                .andExpect(status().isConflict());

        mvc.perform(trial.send(discard, TestPeople.DERFE).param("seen", "2").param("reason", "No hacía falta"))
                .andExpect(status().isSeeOther());

        assertThat(seenBy(TestPeople.DERFE).filing()).returns(1, Filing::number).returns(true, Filing::frozen);
        assertThat(versions.open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, REASON)).isEqualTo(2);
    }
}
