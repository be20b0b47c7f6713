package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionDetail;
import mx.ine.vmre.actions.ActionPlan;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.evaluation.Answering;
import mx.ine.vmre.evaluation.RecommendationLoading;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What was signed and published holds whatever happens around it. */
@ModuleTest
class ReportEnduranceModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ReportFiles files;

    @Autowired
    ReportReadings readings;

    @Autowired
    ActionPlanning planning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void ownStrategy() {
        trial = new ReportTrial(application);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    @Test
    void anActionThatChangesVoidsTheSignaturesForGoodAlsoIfItIsChangedBack() {
        trial.bring(ReportTrial.GOOGLE);
        trial.decide(NOVEMBER);
        long action = ActingAs.call(TestPeople.DERFE, () -> planning.plan(trial.strategy, plan(), TestPeople.DERFE));
        trial.sign(NOVEMBER);
        String signed = shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).text();

        ActingAs.run(TestPeople.DERFE, () -> planning.cancel(
                trial.strategy, action, planning.version(trial.strategy, action), "Sin sede", TestPeople.DERFE));

        assertThat(standing()).isZero();
        assertThat(shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).lost())
                .hasSize(3).allSatisfy(lost -> assertThat(lost.why()).startsWith("Cambió un registro: Acción"));
        jdbc.sql("UPDATE actions.action SET state = 'PLANNED', cancel_reason = '' WHERE id = ?").param(action).update();
        assertThat(shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).text()).isEqualTo(signed);
        assertThatThrownBy(() -> filing.publishAsIs(TestPeople.DERFE, trial.strategy, NOVEMBER)).isInstanceOf(StateConflict.class);
    }

    @Test
    void whatBecomesOfARecommendationVoidsTheSignaturesToo() throws Exception {
        application.getBean(RecommendationLoading.class).bring(TestPeople.ADMIN, trial.strategy, new ByteArrayInputStream(
                "codigo,fuente,nombre_fuente,inciso,texto\na-1,a,Informe,i,Anticipar".getBytes(StandardCharsets.UTF_8)));
        long id = jdbc.sql("SELECT id FROM evaluation.v_recommendation WHERE strategy_id = ?").param(trial.strategy.id())
                .query(Long.class).single();
        // Declined within the month, so that the month's report tells it.
        jdbc.sql("UPDATE evaluation.recommendation SET declined_on = '2020-11-01', declined_reason = 'x' WHERE id = ?")
                .param(id).update();
        trial.bring(ReportTrial.GOOGLE);
        trial.decide(NOVEMBER);
        trial.sign(NOVEMBER);
        Answering answering = application.getBean(Answering.class);

        ActingAs.run(TestPeople.DERFE, () -> answering.reconsider(
                trial.strategy, id, answering.version(trial.strategy, id), TestPeople.DERFE));

        assertThat(standing()).isZero();
    }

    @Test
    void aChangeThatTheReportDoesNotTellLeavesTheSignatures() {
        trial.bring(ReportTrial.GOOGLE);
        trial.decide(NOVEMBER);
        trial.sign(NOVEMBER);
        ActionPlan later = plan();
        ActingAs.run(TestPeople.DERFE, () -> planning.plan(trial.strategy, new ActionPlan(
                later.name(), later.area(), later.objective(),
                new DatePeriod(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 2)), later.stages(), later.audiences(),
                later.languages(), later.place(), later.plannedBudget(), later.goals(), later.responsible(), later.numeral(),
                later.partners(), later.notes(), later.detail(), later.agenda()), TestPeople.DERFE));

        assertThat(standing()).isEqualTo(3);
    }

    @Test
    void whatWasPublishedIsFoundAndTracedAfterTheStrategysDaysMoved() {
        trial.bring(ReportTrial.GOOGLE);
        trial.publish(NOVEMBER);
        StrategyRef was = trial.strategy;
        StrategyRef moved = new StrategyRef(was.id(), was.key(), was.name(), LocalDate.of(2020, 12, 1), was.to());

        assertThat(readings.rows(TestPeople.CVME, moved)).extracting(ReportRow::month).containsExactly(NOVEMBER);
        MonthlyReport content = shelf.show(TestPeople.CVME, moved, NOVEMBER).content();
        assertThat(shelf.show(TestPeople.CVME, moved, NOVEMBER, 1).content()).isEqualTo(content);
        assertThat(files.file(TestPeople.CVME, moved, NOVEMBER, ReportFiles.Kind.pdf).bytes()).isNotEmpty();
        assertThat(shelf.afterwards(TestPeople.DERFE, moved, NOVEMBER).later()).isEmpty();
        assertThatThrownBy(() -> shelf.show(TestPeople.DERFE, moved, YearMonth.of(2020, 10))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.file(TestPeople.DERFE, moved, YearMonth.of(2020, 10), ReportFiles.Kind.pdf)).isInstanceOf(NotFound.class);

        assertThat(content.cover().begins()).isEqualTo(was.from());
        List<List<TracePart>> before = traces(new FigureTracing(content, List.of(), was.from()), content);
        assertThat(traces(new FigureTracing(content, List.of(), moved.from()), content)).isEqualTo(before);
        assertThat(before.stream().flatMap(List::stream).map(TracePart::from)).contains(was.from());
    }

    private static List<List<TracePart>> traces(FigureTracing tracing, MonthlyReport content) {
        return ReportFigures.of(content).stream().map(tracing::parts).collect(Collectors.toList());
    }

    @Test
    void anAddressOnPaperLeadsToTheStrategyThatPublishedIt() throws Exception {
        trial.bring(ReportTrial.GOOGLE);
        trial.publish(NOVEMBER);
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/informes?estrategia=2019-2021").session(session).with(TestPeople.as(TestPeople.CVME)));
        // Tests of other classes may have published that month and version of the strategy that the person looks at.
        boolean taken = jdbc.sql("SELECT count(DISTINCT strategy_id) FROM reporting.report WHERE month = '2020-11-01'"
                + " AND number = 1 AND state = 'PUBLISHED'").query(Integer.class).single() > 1;

        mvc.perform(get("/informes/2020-11/version/1/T-4").session(session).with(TestPeople.as(TestPeople.CVME)))
                .andExpect(taken ? status().isNotFound()
                        : redirectedUrl("/informes/2020-11/version/1/T-4?estrategia=" + trial.strategy.key()));
        mvc.perform(get("/informes/2020-11/version/9/T-4").with(TestPeople.as(TestPeople.CVME)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingIsStatedOfAMonthThatHasNotBegun() throws Exception {
        for (String step : List.of("sin-ajustes", "comentario")) {
            mvc.perform(trial.send("/informes/2021-06/" + step, TestPeople.DERFE).param("text", "Adelantado"))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(containsString("todavía no empieza")));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM reporting.report WHERE strategy_id = ?").param(trial.strategy.id())
                .query(Long.class).single()).isZero();
    }

    @Test
    void whatCannotBePrintedNeverStopsAReport() throws Exception {
        trial.bring(ReportTrial.GOOGLE);
        mvc.perform(trial.send("/informes/2020-11/comentario", TestPeople.DERFE).param("text", "Dos\u000brenglones\u0001"))
                .andExpect(status().is3xxRedirection());
        assertThat(shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).text()).contains("Dos\\nrenglones");
        // What was stored before it was looked at.
        jdbc.sql("UPDATE reporting.area_comment SET text = text || chr(11) || chr(1) WHERE report_id IN"
                        + " (SELECT id FROM reporting.report WHERE strategy_id = ?)")
                .param(trial.strategy.id()).update();
        trial.publish(NOVEMBER);

        byte[] workbook = files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.xlsx).bytes();
        assertThat(files.file(TestPeople.CVME, trial.strategy, NOVEMBER, ReportFiles.Kind.pdf).bytes()).isNotEmpty();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                assertThat(sheet.read()).isNotEmpty();
            }
        }
    }

    @Test
    void whoeverSignsReadsWhichPartsAreUnfinished() throws Exception {
        trial.bring(ReportTrial.GOOGLE);
        trial.decide(NOVEMBER);
        ActingAs.call(TestPeople.DERFE, () -> planning.plan(trial.strategy, plan(), TestPeople.DERFE));

        mvc.perform(trial.page("/informes/2020-11/firmar", TestPeople.CNCS))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Hay partes sin terminar"), containsString("DERFE: "),
                        containsString("0 de 1"))));
    }

    @Test
    void figuresThatSentencesTellAreTracedToo() throws Exception {
        trial.bring(ReportTrial.GOOGLE);
        for (String figure : List.of("requests.total.requests", "requests.total.to-date", "actions.actions-done")) {
            mvc.perform(trial.page("/informes/2020-11/cifras/" + figure, TestPeople.DERFE)).andExpect(status().isOk());
        }
    }

    @Test
    void aMonthWithoutAnyRecordIsAccessiblePaperToo() throws Exception {
        byte[] pdf = files.file(TestPeople.DERFE, trial.strategy, YearMonth.of(2019, 3), ReportFiles.Kind.pdf).bytes();
        assertThat(ReportRenderingTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theFirstMonthIsComparedWithNone() throws Exception {
        mvc.perform(trial.page("/informes/2019-03", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("es el primer mes de la estrategia")));
    }

    private long standing() {
        return jdbc.sql("SELECT count(*) FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id"
                        + " WHERE r.strategy_id = ? AND s.voided_at IS NULL")
                .param(trial.strategy.id()).query(Long.class).single();
    }

    private ActionPlan plan() {
        return new ActionPlan(
                "Feria", Area.DERFE, "Informar", new DatePeriod(LocalDate.of(2020, 11, 3), LocalDate.of(2020, 12, 20)),
                Set.of(application.getBean(Stages.class).of(trial.strategy.id()).get(0).id()), Set.of("primaria"),
                Set.of("es"), ActionPlan.Place.city("US", "Illinois", "Chicago"), Mxn.of("10.00"),
                List.of(new ActionPlan.Goal("personas-atendidas", "personas", new BigDecimal("60"))), "Laura Medina", "5.3",
                Set.of(), "", ActionDetail.outreach("capacitacion", "Casa", null, false, ""), List.of());
    }
}
