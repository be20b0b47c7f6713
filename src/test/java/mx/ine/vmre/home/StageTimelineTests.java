package mx.ine.vmre.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.home.StageTimeline.Bar;
import mx.ine.vmre.home.StageTimeline.Text;
import mx.ine.vmre.home.StageTimeline.Tick;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.junit.jupiter.api.Test;

class StageTimelineTests {

    private static final DatePeriod STRATEGY = period("2019-04-01", "2021-06-30");
    private static final List<StageRow> THREE = List.of(
            stage(1, "Credencialización en el extranjero", "2019-04-01", "2020-12-31"),
            stage(2, "Registro para votar", "2020-08-01", "2021-03-31"),
            stage(3, "Ejercicio del voto", "2021-04-01", "2021-06-30"));
    private static final MilestoneRow ELECTION =
            new MilestoneRow(1, 1, LocalDate.parse("2021-06-06"), "Jornada Electoral", true);

    @Test
    void barsLieAtTrueScaleAndOverlappingStagesInDifferentLanes() {
        StageTimeline drawn = draw(THREE, "2020-12-07");

        assertThat(drawn.bars()).extracting(Bar::x).containsExactly(0.0, 617.4, 924.9);
        assertThat(drawn.bars()).extracting(Bar::width).containsExactly(811.0, 307.5, 115.1);
        assertThat(drawn.bars()).extracting(Bar::y).doesNotHaveDuplicates();
        assertThat(drawn.bars()).extracting(Bar::css).containsExactly("c-soft", "c-soft", "c-stage");
        assertThat(drawn.bars()).extracting(Bar::passed).containsExactly(779.4, 162.0, 0.0);
    }

    @Test
    void theDaysInWhichStagesCoincideAreFramedAndCounted() {
        StageTimeline drawn = draw(THREE, "2020-12-07");

        assertThat(drawn.overlaps()).hasSize(1);
        assertThat(drawn.overlaps().get(0).x()).isEqualTo(617.4);
        assertThat(drawn.overlaps().get(0).width()).isEqualTo(193.6);
        assertThat(drawn.texts()).extracting(Text::words).contains("coinciden 153 días");
    }

    @Test
    void todayIsALineWithItsDateAndNarrowScreensOpenThere() {
        StageTimeline drawn = draw(THREE, "2020-12-07");

        assertThat(drawn.today().x()).isEqualTo(779.4);
        assertThat(drawn.today().label().words()).isEqualTo("Hoy 07/12");
        assertThat(drawn.toEnd()).isTrue();
        assertThat(draw(THREE, "2019-05-01").toEnd()).isFalse();
    }

    @Test
    void theLineOfTodayIsInterruptedWhereSomethingIsWritten() {
        StageTimeline drawn = draw(THREE, "2020-12-07");

        assertThat(drawn.texts()).anyMatch(t -> t.covers(779.4));
        assertThat(drawn.today().line()).hasSizeGreaterThan(1);
        assertThat(drawn.today().line())
                .allMatch(l -> drawn.texts().stream().noneMatch(t -> t.covers(779.4) && l.from() < t.y() && l.to() > t.y()));
    }

    @Test
    void outsideOfTheStrategyThereIsNoToday() {
        assertThat(draw(THREE, "2022-01-01").today()).isNull();
        assertThat(draw(THREE, "2022-01-01").bars()).extracting(Bar::css).containsOnly("c-stage-done");
        assertThat(draw(THREE, "2019-01-01").bars()).extracting(Bar::css).containsOnly("c-stage");
    }

    @Test
    void onlyKeyMilestonesWithinTheLineAreShown() {
        MilestoneRow ordinary = new MilestoneRow(2, 1, LocalDate.parse("2020-10-01"), "Refuerzo", false);
        MilestoneRow before = new MilestoneRow(3, 1, LocalDate.parse("2019-03-31"), "Entregable", true);

        StageTimeline drawn = TimelineDrawing.of(
                STRATEGY, THREE, List.of(before, ordinary, ELECTION), LocalDate.parse("2020-12-07"), new Words());

        assertThat(drawn.milestones()).hasSize(1);
        assertThat(drawn.milestones().get(0).x()).isEqualTo(1008.4);
        assertThat(drawn.texts()).extracting(Text::words).contains("Jornada Electoral 06/06/2021");
    }

    @Test
    void monthsHaveRoomForTheirNamesAndTheYearStandsWithTheFirst() {
        assertThat(draw(THREE, "2020-12-07").ticks())
                .extracting(Tick::label)
                .containsExactly("abr 2019", "jul", "oct", "ene 2020", "abr", "jul", "oct", "", "abr 2021");
    }

    @Test
    void oneStageAloneFillsTheLine() {
        StageTimeline drawn = TimelineDrawing.of(
                period("2024-01-01", "2024-06-30"),
                List.of(stage(1, "Única", "2024-01-01", "2024-06-30")),
                List.of(),
                LocalDate.parse("2024-06-30"),
                new Words());

        assertThat(drawn.bars()).singleElement().extracting(Bar::width).isEqualTo(1040.0);
        assertThat(drawn.overlaps()).isEmpty();
        assertInside(drawn);
    }

    @Test
    void aStrategyWithoutStagesDrawsItsMonthsOnly() {
        StageTimeline drawn = draw(List.of(), "2020-12-07");

        assertThat(drawn.bars()).isEmpty();
        assertThat(drawn.ticks()).isNotEmpty();
    }

    @Test
    void manyOverlappingStagesNeverCoverOneAnotherNorTheirNames() {
        List<StageRow> many = IntStream.range(0, 12)
                .mapToObj(i -> stage(i + 1, "Etapa de nombre bastante largo", LocalDate.parse("2019-04-01").plusDays(60L * i)
                        .toString(), LocalDate.parse("2019-04-01").plusDays(60L * i + 130).toString()))
                .toList();

        StageTimeline drawn = draw(many, "2020-02-01");

        assertThat(drawn.bars()).hasSize(12);
        for (Bar bar : drawn.bars()) {
            assertThat(drawn.bars()).filteredOn(o -> o != bar && o.y() == bar.y())
                    .allMatch(o -> o.x() >= bar.x() + bar.width() || o.x() + o.width() <= bar.x());
        }
        assertThat(drawn.overlaps()).as("one run of days in which some two coincide").hasSize(1);
        assertInside(drawn);
    }

    @Test
    void aStageBeyondTheStrategyWidensTheLineInsteadOfFallingOut() {
        StageTimeline drawn = draw(List.of(stage(1, "Antes", "2019-01-01", "2021-12-31")), "2020-12-07");

        assertThat(drawn.bars()).singleElement().extracting(Bar::width).isEqualTo(1040.0);
    }

    private static void assertInside(StageTimeline drawn) {
        assertThat(drawn.texts()).allMatch(t -> t.x() >= 0 && t.x() <= StageTimeline.WIDTH);
        assertThat(drawn.texts()).allMatch(t -> t.y() < drawn.height());
    }

    private static StageTimeline draw(List<StageRow> stages, String today) {
        return TimelineDrawing.of(STRATEGY, stages, List.of(ELECTION), LocalDate.parse(today), new Words());
    }

    private static DatePeriod period(String from, String to) {
        return new DatePeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static StageRow stage(int number, String name, String from, String to) {
        return new StageRow(
                number, 1, number, name, StageKind.OTHER, LocalDate.parse(from), LocalDate.parse(to), "");
    }

    private static final class Words implements TimelineWording {

        @Override
        public String until(LocalDate day) {
            return "al " + EsMx.date(day);
        }

        @Override
        public String named(StageRow stage) {
            return stage.label() + ", " + until(stage.to());
        }

        @Override
        public String overlap(long days) {
            return "coinciden " + days + " días";
        }

        @Override
        public String today(LocalDate day) {
            return "Hoy " + EsMx.dayMonth(day);
        }

        @Override
        public String milestone(MilestoneRow milestone) {
            return milestone.name() + " " + EsMx.date(milestone.day());
        }
    }
}
