package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.decided;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static mx.ine.vmre.reporting.ReportFixtures.nothing;
import static mx.ine.vmre.reporting.ReportFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.paidmedia.Deviation;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Sums;
import org.junit.jupiter.api.Test;

/** The media plan in the report: beside what was spent, by segment, platform and line, with what it lacks. */
class PlanDetailTests {

    private static final Map<String, Figure> FIGURES =
            ReportFigures.of(november()).stream().collect(Collectors.toMap(Figure::id, Function.identity()));

    @Test
    void eachSegmentHasItsPlanItsSpendAndTheirDifference() {
        assertThat(value("plan-segment.eua.plan-target")).isEqualByComparingTo("70");
        assertThat(value("plan-segment.eua.plan-amount")).isEqualByComparingTo("75000");
        assertThat(value("plan-segment.eua.plan-share")).isEqualByComparingTo("78.95");
        assertThat(value("plan-segment.eua.spend")).isEqualByComparingTo(value("split.eua.spend"));
        assertThat(value("plan-segment.eua.plan-difference")).isEqualByComparingTo("7651.83");
        assertThat(value("plan-segment.cinco.plan-amount")).isEqualByComparingTo("0");
        assertThat(line("plan-segment", "cinco").flag()).isEqualTo("reporting.plan.state.NO_PLAN");
        assertThat(value("plan-segment.total.plan-amount")).isEqualByComparingTo("95000");
        assertThat(value("plan-to-date.eua.plan-amount-to-date")).isEqualByComparingTo("150000");
    }

    @Test
    void whatWasSpentIsNotHeldAgainstMonthsWhoseSpendNobodyBrought() {
        assertThat(toDate(YearMonth.of(2019, 12))).extracting(Figure::text)
                .containsExactly("190,000.00", "1,001,234.50", "811,234.50");
        assertThat(toDate(YearMonth.of(2020, 2))).extracting(Figure::text)
                .containsExactly("190,000.00", "1,001,234.50", "n/d");
    }

    /** Of all segments, where that month had a plan too. */
    private static List<Figure> toDate(YearMonth planned) {
        ReportFacts facts = ReportFixtures.facts();
        MonthPlan plan = PlanFixtures.november();
        MonthPlan longer = new MonthPlan(plan.month(), plan.asOf(), plan.lines(), plan.spent(),
                List.of(new MonthPlan.Month(planned, new Sums(BigDecimal.TEN, null), Deviation.NO_DATA)), plan.toDate(),
                plan.ahead(), plan.themes(), plan.tolerance());
        return PlanDetail.blocks(scope(NOVEMBER), new ReportFacts(facts.campaigns(), facts.audience(), facts.requests(),
                        facts.actions(), facts.partners(), facts.observations(), facts.further(), facts.longer(),
                        facts.detail(), facts.records(), longer, facts.files(), facts.present(), facts.presentBefore()))
                .get(0).tables().get(1).total().figures();
    }

    @Test
    void eachLineSaysItsStateAndWhatNobodyPlannedIsNamed() {
        assertThat(value("plan-line.2.plan-used")).isEqualByComparingTo("147.29");
        assertThat(line("plan-line", "2").flag()).isEqualTo("reporting.plan.state.OVER");
        assertThat(line("plan-line", "3").flag()).isEqualTo("reporting.plan.state.UNDER");
        assertThat(table("plan-none").lines()).extracting(FigureTable.Line::label).containsExactly(
                "VMRE21 | Search · Motores de búsqueda · Cinco países", "VMRE21_Registro · Facebook · Cinco países",
                "VMRE21 | Search · Motores de búsqueda · México");
        assertThat(listing("unapproved")).containsExactly(List.of("Registro, Facebook", "Facebook", "CNCS", "01/11/2020"));
        assertThat(listing("unnoted")).hasSize(1);
    }

    @Test
    void whatFindsTheRowsAgainIsPartOfTheContent() {
        assertThat(november().further().plans()).extracting(PlanPlace::key).contains("plan-line.1", "plan-line.2");
        List<TracePart> parts = new FigureTracing(november(), scope(NOVEMBER).segments(), scope(NOVEMBER).strategy().from())
                .parts(FIGURES.get("plan-line.2.spend"));
        assertThat(parts).singleElement().satisfies(p -> {
            assertThat(p.filter().platform()).isEqualTo("facebook");
            assertThat(p.filter().countries()).containsExactly("US");
            assertThat(p.filter().items()).containsExactly(PlaceWord.of("VMRE21_Registro"));
            assertThat(p.expected()).isEqualByComparingTo("22093.04");
        });
    }

    @Test
    void withoutAPlanTheReportSaysSoAndWritesNothingElse() {
        MonthlyReport report = ReportAssembly.assemble(scope(NOVEMBER), nothing(), decided(), null);

        assertThat(report.further().blocks()).extracting(Block::word).contains("no-plan").doesNotContain("plan", "plan-lines");
        assertThat(report.further().plans()).isEmpty();
        assertThat(new ReportJson().write(report)).doesNotContain("\"plans\"");
    }

    @Test
    void whatWasFrozenBeforeThereWerePlansIsReadAndWrittenAsItWas() {
        ReportJson json = new ReportJson();
        MonthlyReport before = ReportAssembly.assemble(scope(NOVEMBER), nothing(), decided(), null);
        String text = json.write(before);

        assertThat(json.write(json.read(text, MonthlyReport.class))).isEqualTo(text);
        assertThat(json.read(json.write(november()), MonthlyReport.class).further().plans())
                .isEqualTo(november().further().plans());
    }

    private static BigDecimal value(String id) {
        assertThat(FIGURES).containsKey(id);
        return FIGURES.get(id).value();
    }

    private static FigureTable table(String key) {
        return november().further().tables().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }

    private static FigureTable.Line line(String table, String key) {
        return table(table).lines().stream().filter(l -> l.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<List<String>> listing(String key) {
        return november().further().listings().stream().filter(l -> l.key().equals(key)).findFirst().orElseThrow().rows();
    }
}
