package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The commission observes October's published report, the staff answers, November's report tells both. */
@ModuleTest
class ObservationModuleTests {

    private static final String NEW = "/informes/2020-10/observaciones/nueva";
    private static final String SAID = "¿Por qué sube el gasto <b>de Facebook</b>?";
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Autowired
    MockMvc mvc;

    @Autowired
    Observing observing;

    @Autowired
    ObservationReadings readings;

    @Autowired
    ObservationWork work;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ReportFiles files;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void octoberIsPublished() {
        trial = new ReportTrial(application);
        trial.spend(OCTOBER, "Facebook", "1500.00");
        trial.publish(OCTOBER);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private long write() {
        return observing.write(TestPeople.CVME, trial.strategy, OCTOBER, 1, "f.key.spend", SAID);
    }

    private MonthlyReport november() {
        return shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).content();
    }

    @Test
    void whatPaperCannotShowIsLeftOutOfFormsAndStopsNoReport() throws Exception {
        mvc.perform(trial.send(NEW, TestPeople.CVME).param("seen", "1").param("place", "f.key.spend")
                        .param("text", "Uno\u000bdos\u0001 tres\ufffe"))
                .andExpect(status().isSeeOther());
        assertThat(readings.ofMonth(trial.strategy.id(), OCTOBER).get(0).text()).isEqualTo("Uno\ndos tres");

        observing.write(TestPeople.CVME, trial.strategy, OCTOBER, 1, "f.key.spend", "De antes\u000b\u0001\uffff.");
        trial.spend(NOVEMBER, "Facebook", "1.00");
        assertThat(files.file(TestPeople.VIEWER, trial.strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes()).isNotEmpty();
        trial.publish(NOVEMBER);
        byte[] xlsx = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes();
        assertThat(DecodedFile.xlsx(xlsx, application.getBean(ReportWording.class)).values().values())
                .anyMatch(text -> text.startsWith("De antes"));
        assertThat(shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).content().observations()).hasSize(2);
    }

    @Test
    void aReviewerObservesAFigureTheStaffAnswersAndThePublishedReportStays() throws Exception {
        byte[] pdf = files.file(TestPeople.CVME, trial.strategy, OCTOBER, ReportFiles.Kind.pdf).bytes();
        mvc.perform(trial.page("/informes/2020-10/cifras/platform.facebook.spend", TestPeople.CVME))
                .andExpect(content().string(containsString("lugar=f.platform.facebook.spend")));
        mvc.perform(trial.page(NEW + "?lugar=f.platform.facebook.spend", TestPeople.CVME))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("Desempeño por plataforma: Facebook, Gasto: 1,500.00"),
                        containsString("Sección 2, Reparto de la pauta, 70/10/20"))));
        mvc.perform(trial.send(NEW, TestPeople.CVME)
                        .param("seen", "1").param("place", "f.platform.facebook.spend").param("text", SAID))
                .andExpect(status().isSeeOther());

        Observed observed = readings.ofMonth(trial.strategy.id(), OCTOBER).get(0);
        assertThat(observed).returns(SAID, Observed::text).returns(1, Observed::number).returns(true, Observed::open)
                .returns("Desempeño por plataforma: Facebook, Gasto: 1,500.00", Observed::place);
        assertThat(work.waitingFor(TestPeople.DECEYEC, trial.strategy.id(), TODAY)).singleElement()
                .returns("Responder a la CVME sobre el informe de octubre de 2020", WorkItem::title)
                .returns(observed.url(), WorkItem::url).returns(LocalDate.of(2021, 1, 10), WorkItem::due);
        assertThat(work.waitingFor(TestPeople.VIEWER, trial.strategy.id(), TODAY)).isEmpty();
        mvc.perform(trial.page("/informes/2020-10", TestPeople.DERFE))
                .andExpect(content().string(allOf(
                        containsString("¿Por qué sube el gasto &lt;b&gt;de Facebook&lt;/b&gt;?"), containsString("Sin respuesta"),
                        not(containsString("Escribir una observación")))));
        mvc.perform(trial.page(observed.url(), TestPeople.CVME))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<textarea"))));

        mvc.perform(trial.send(observed.url(), TestPeople.CNCS).param("text", "Se adelantó la pauta."))
                .andExpect(status().isSeeOther());
        mvc.perform(trial.send(observed.url(), TestPeople.DERFE).param("text", "También yo."))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Otra persona se adelantó: ya respondió Ciro Prensa, CNCS.")));
        assertThat(readings.answers(TestPeople.CVME, trial.strategy, 6)).satisfies(a -> {
            assertThat(a.open()).isEmpty();
            assertThat(a.answered()).extracting(Observed::answer).containsExactly("Se adelantó la pauta.");
        });
        mvc.perform(trial.page("/", TestPeople.CVME))
                .andExpect(content().string(allOf(
                        containsString("Se adelantó la pauta."), containsString("Últimas respuestas"))));
        assertThat(work.waitingFor(TestPeople.DECEYEC, trial.strategy.id(), TODAY)).isEmpty();
        assertThat(files.file(TestPeople.CVME, trial.strategy, OCTOBER, ReportFiles.Kind.pdf).bytes()).isEqualTo(pdf);
    }

    @Test
    void theNextMonthsReportListsThemUntilTheyAreAnsweredAndTold() throws Exception {
        long first = write();
        long second = observing.write(TestPeople.CVME, trial.strategy, OCTOBER, 1, "s.PARTNERS", "Faltan nombres.");
        observing.answer(TestPeople.CNCS, trial.strategy, OCTOBER, first, "Se adelantó la pauta.");

        assertThat(november().observations()).extracting(Observed::id).containsExactly(first, second);
        String html = mvc.perform(trial.page("/informes/2020-11", TestPeople.VIEWER)).andReturn().getResponse().getContentAsString();
        String json = mvc.perform(trial.page("/informes/2020-11.json", TestPeople.VIEWER)).andReturn().getResponse().getContentAsString();
        assertThat(List.of(html, json)).allSatisfy(text -> assertThat(text)
                .contains("Faltan nombres.", "Se adelantó la pauta.", "Sección 8, Organizaciones aliadas"));
        assertThat(shelf.show(TestPeople.VIEWER, trial.strategy, OCTOBER).content().observations()).isEmpty();

        trial.publish(NOVEMBER);
        assertThat(readings.earlier(trial.strategy.id(), NOVEMBER.plusMonths(1)))
                .extracting(Observed::id).as("what November told as answered is told once").containsExactly(second);
        observing.answer(TestPeople.DERFE, trial.strategy, OCTOBER, second, "Van en el anexo.");
        assertThat(readings.earlier(trial.strategy.id(), NOVEMBER.plusMonths(1)))
                .extracting(Observed::answer).containsExactly("Van en el anexo.");
        assertThat(shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).content().observations().get(1).open()).isTrue();
    }

    @Test
    void anObservationOrItsAnswerVoidsTheSignaturesOfLaterReportsAndSaysSo() {
        trial.decide(NOVEMBER);
        filing.signAsIs(TestPeople.CNCS, trial.strategy, NOVEMBER);
        write();

        ReportShelf.Shown shown = shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER);
        assertThat(shown.filing().signed()).isZero();
        assertThat(shown.lost()).singleElement().extracting(ReportShelf.LostSignature::why).asString()
                .isEqualTo("Observación de la CVME al informe de octubre de 2020. "
                        + "Las observaciones de la CVME o sus respuestas");
    }

    @Test
    void whatIsWrittenHasAPlaceAndAnEndAndNobodyElseWrites() throws Exception {
        mvc.perform(trial.send(NEW, TestPeople.CVME).param("seen", "1").param("place", "f.nada").param("text", SAID))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Elija la sección o la cifra que observa.")));
        mvc.perform(trial.send(NEW, TestPeople.CVME).param("seen", "1").param("place", "s.SPLIT").param("text", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Escriba la observación.")));
        mvc.perform(trial.send(NEW, TestPeople.CVME).param("seen", "1").param("place", "s.SPLIT").param("text", "x".repeat(2001)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(trial.send(NEW, TestPeople.CVME).param("seen", "2").param("place", "s.SPLIT").param("text", SAID))
                .andExpect(status().isNotFound());
        mvc.perform(trial.send("/informes/2020-11/observaciones/nueva", TestPeople.CVME)
                        .param("seen", "1").param("place", "s.SPLIT").param("text", SAID))
                .andExpect(status().isNotFound());
        for (CurrentUser who : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.ADMIN)) {
            mvc.perform(trial.send(NEW, who).param("seen", "1").param("place", "s.SPLIT").param("text", SAID))
                    .andExpect(status().isForbidden());
        }
        assertThat(readings.ofMonth(trial.strategy.id(), OCTOBER)).isEmpty();
        long id = write();
        String url = "/informes/2020-10/observaciones/" + id;
        mvc.perform(trial.send(url, TestPeople.DERFE).param("text", "")).andExpect(status().isUnprocessableContent());
        for (CurrentUser who : List.of(TestPeople.CVME, TestPeople.VIEWER, TestPeople.ADMIN)) {
            mvc.perform(trial.send(url, who).param("text", "No")).andExpect(status().isForbidden());
        }
        mvc.perform(trial.send("/informes/2020-11/observaciones/" + id, TestPeople.DERFE).param("text", "No"))
                .andExpect(status().isNotFound());
    }

    @Test
    void ofManyWhoAnswerAtOnceOneDoes() {
        long id = write();
        Callable<Integer> answer = () -> mvc.perform(
                        trial.send("/informes/2020-10/observaciones/" + id, TestPeople.DERFE).param("text", "Sí."))
                .andReturn().getResponse().getStatus();

        List<Integer> answers = ReportTrial.atOnce(Collections.nCopies(8, answer));

        assertThat(answers).filteredOn(s -> s == 303).hasSize(1);
        assertThat(answers).filteredOn(s -> s == 409).hasSize(7);
    }
}
