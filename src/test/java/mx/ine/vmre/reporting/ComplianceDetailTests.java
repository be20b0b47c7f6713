package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.facts;
import static mx.ine.vmre.reporting.ReportFixtures.nothing;
import static mx.ine.vmre.reporting.ReportFixtures.scope;
import static mx.ine.vmre.reporting.ReportFixtures.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComplianceDetailTests {

    private final MonthlyReport report = ReportAssembly.assemble(scope(NOVEMBER), facts(), undecided(), null);

    @Test
    void rulesAreCountedByStateAndByWhoAnswersForThem() {
        Map<String, BigDecimal> figures = ReportFigures.of(report).stream()
                .filter(f -> f.id().startsWith("rules."))
                .collect(Collectors.toMap(Figure::id, Figure::value));
        assertThat(figures).hasSize(30)
                .containsEntry("rules.DERFE.rules-missed", BigDecimal.ONE)
                .containsEntry("rules.DERFE.rules-met", BigDecimal.ZERO)
                .containsEntry("rules.group.rules-not-recorded", BigDecimal.ONE)
                .containsEntry("rules.total.rules-met", BigDecimal.ONE);
    }

    @Test
    void everyRuleIsNamedWithItsStateAndWhatAPersonDecidedBesideIt() {
        Block block = report.further().of(ReportSection.COMPLIANCE).get(0);
        assertThat(block.listings().get(0).rows()).hasSize(3).first().asList()
                .containsExactly("5.3.5.3", "Regla 5.3.5.3. Porque sí. Delia Registro decidió «Cumplida»: Acta 12",
                        "missed", "DERFE");
        assertThat(block.args()).as("the cut-off").hasSize(1);
    }

    @Test
    void itsFiguresComeFromNoFile() {
        Figure figure = ReportFigures.of(report).stream().filter(f -> f.id().equals("rules.total.rules-met")).findFirst()
                .orElseThrow();
        assertThat(figure.ofRules()).isTrue();
        assertThat(new FigureTracing(report, scope(NOVEMBER).segments(), NOVEMBER.atDay(1)).parts(figure)).isEmpty();
    }

    @Test
    void whatWasMadeBeforeReportsToldOfItHasNoSuchSection() {
        MonthlyReport earlier = ReportAssembly.assemble(scope(NOVEMBER), nothing(), undecided(), null);
        assertThat(ReportSection.of(earlier)).doesNotContain(ReportSection.COMPLIANCE).hasSize(12);
        assertThat(ReportSection.of(report)).last().isEqualTo(ReportSection.COMPLIANCE);
        assertThat(earlier.further().of(ReportSection.COMPLIANCE)).isEqualTo(List.of());
    }
}
