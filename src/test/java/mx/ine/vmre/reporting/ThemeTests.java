package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import org.junit.jupiter.api.Test;

/** Paid media by theme: each peso once, under the theme of the line that pays for it, or said to have none. */
class ThemeTests {

    private static final FigureTable THEMES = november().further().tables()
            .filter(t -> t.key().equals("media-theme")).findFirst().orElseThrow();

    @Test
    void eachLineCountsUnderItsThemeOneOfSeveralApartAndTheRestHasNone() {
        assertThat(THEMES.lines()).extracting(l -> l.label() + l.labelKey(), l -> spend(l).text()).containsExactly(
                tuple("Proceso de credencialización y voto", "60,558.79"),
                tuple("Invitación a la participación", "0.00"),
                tuple("Educación cívica", "0.00"),
                tuple("reporting.theme.several", "22,093.04"),
                tuple("reporting.theme.none", "26,455.44"));
        assertThat(spend(THEMES.total()).value()).isEqualByComparingTo("109107.27");
        assertThat(THEMES.lines().get(0).figures().get(6).known()).as("results that no file says").isFalse();
    }

    @Test
    void theRowsBehindAThemeAreThoseOfItsLinesAndOfNoneAllOthers() {
        String vote = "search|eua|" + PlaceWord.of("VMRE21 | Search");
        String several = "facebook|eua|" + PlaceWord.of("VMRE21_Registro");

        assertThat(ThemeDetail.rows(november(), THEMES.lines().get(0).key()).lines()).containsExactly(vote);
        assertThat(ThemeDetail.rows(november(), THEMES.lines().get(1).key()).lines()).isEmpty();
        assertThat(ThemeDetail.rows(november(), "several").lines()).containsExactly(several);
        assertThat(ThemeDetail.rows(november(), "none").notLines()).containsExactly(vote, several);
        assertThat(ThemeDetail.rows(november(), "total")).isEqualTo(FactFilter.ALL);
    }

    @Test
    void aPlanThatNamesNoThemeSaysSoAndDropsNothing() {
        MonthPlan silent = new MonthPlan(NOVEMBER, NOVEMBER.atEndOfMonth(), List.of(), List.of(new Spent("x", "X", "eua", "EUA",
                "Una", null, BigDecimal.TEN, BigDecimal.ONE, null, null, List.of(1L))), List.of(), Map.of(), List.of(), List.of(),
                BigDecimal.TEN);

        assertThat(ThemeDetail.blocks(silent)).singleElement().satisfies(block -> {
            assertThat(block.note()).isEqualTo("reporting.themes.none");
            assertThat(block.tables().get(0).lines()).singleElement()
                    .satisfies(l -> assertThat(spend(l).text()).isEqualTo("10.00"));
        });
        assertThat(ThemeDetail.blocks(PlanFixtures.NONE)).isEmpty();
    }

    private static Figure spend(FigureTable.Line line) {
        return line.figures().get(3);
    }
}
