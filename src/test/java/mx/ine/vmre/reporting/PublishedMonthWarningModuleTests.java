package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.ImportOutcome;
import mx.ine.vmre.metrics.MetricImport;
import mx.ine.vmre.metrics.Warning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever loads figures is told which published months they move, also where they only take from one. */
@ModuleTest
class PublishedMonthWarningModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final String HEAD = "semana_inicio,semana_fin,pais,entidad_clave,entidad_origen,modalidad,"
            + "solicitudes_lnere,fecha_corte\n";

    @Autowired
    MetricImport imports;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void novemberIsPublished() {
        trial = new ReportTrial(application);
        trial.bring("lnere.csv", HEAD + "2020-10-05,2020-10-11,Canadá,14,Jalisco,Postal,5,2020-10-12\n"
                + row(27, "2020-11-30"));
        trial.spend(NOVEMBER, "Facebook", "1500.00");
        trial.publish(NOVEMBER);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    private static String row(int requests, String cut) {
        return "2020-11-23,2020-11-29,Estados Unidos,03,Baja California Sur,Electrónica," + requests + "," + cut + "\n";
    }

    private List<String> warnings(String rows) {
        ImportOutcome outcome = imports.bring(
                new ImportFile("otra.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8)), trial.strategy, Map.of(),
                TestPeople.DERFE);
        return outcome.rehearsal().warnings().stream()
                .filter(w -> w.key().equals("metrics.warning.published"))
                .map(w -> String.valueOf(w.args().get(0)))
                .toList();
    }

    @Test
    void aRowThatLeavesAPublishedMonthForAnotherOneSaysSo() {
        assertThat(warnings(row(10, "2020-12-01"))).singleElement().asString().contains("noviembre de 2020");
    }

    /** A country without requests has no file of its own, and its part is one of another whole all the same. */
    @Test
    void whatDiffersIsTheSameBeforeTheNextVersionIsOpenedAndInIt() {
        trial.bring("corregida.csv", HEAD + row(28, "2020-11-30"));
        List<String> before = ids(application.getBean(ReportShelf.class).later(TestPeople.DERFE, trial.strategy, NOVEMBER));

        application.getBean(ReportVersions.class).open(TestPeople.DERFE, trial.strategy, NOVEMBER, 1, "Faltaba una solicitud.");
        List<String> after = ids(application.getBean(ReportShelf.class).show(TestPeople.DERFE, trial.strategy, NOVEMBER)
                .content().replaces().figures());

        assertThat(before).contains("requests.country.US.requests", "requests.country.CA.share")
                .containsExactlyElementsOf(after);
    }

    private static List<String> ids(List<FigureChange> changes) {
        return changes.stream().map(FigureChange::id).toList();
    }

    @Test
    void requestsOfMonthsWithoutRegistrationAreSaidToBeCountedNowhere() {
        ImportOutcome outcome = imports.bring(new ImportFile("mayo.csv", (HEAD
                        + "2020-05-04,2020-05-10,Canadá,14,Jalisco,Postal,5,2020-05-11\n").getBytes(StandardCharsets.UTF_8)),
                trial.strategy, Map.of(), TestPeople.DERFE);

        assertThat(outcome.rehearsal().warnings()).anySatisfy(w -> {
            assertThat(w.key()).isEqualTo("metrics.warning.no-registration");
            assertThat(w.args()).containsExactly("mayo de 2020");
        });
        assertThat(imports.bring(new ImportFile("nueva.csv", (HEAD + row(30, "2020-11-30")).getBytes(StandardCharsets.UTF_8)),
                        trial.strategy, Map.of(), TestPeople.DERFE).rehearsal().warnings())
                .extracting(Warning::key).doesNotContain("metrics.warning.no-registration");
    }

    @Test
    void aRowOfItsOwnMonthDoesNot() {
        assertThat(warnings(row(10, "2020-12-01").replace("2020-11-23,2020-11-29", "2020-11-30,2020-12-01"))).isEmpty();
        assertThat(warnings(row(28, "2020-11-30"))).hasSize(1);
    }
}
