package mx.ine.vmre.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/**
 * The stages in words and as a drawing.
 *
 * @param from first month of the strategy; {@code to} the last
 * @param live the stages in force, possibly several, possibly none
 * @param sentences all of them, for those who do not see the drawing
 */
record StageBoard(
        String from, String to, List<Live> live, List<Sentence> sentences, String today, StageTimeline drawing) {

    /** @param left days until its last one */
    record Live(String label, long left) {}

    /** @param overlaps with which earlier stages it coincides, and how long */
    record Sentence(String label, String from, String to, List<Coincidence> overlaps) {}

    record Coincidence(int number, long days) {}

    static StageBoard of(StrategyRef strategy, List<StageRow> stages, LocalDate today, StageTimeline drawing) {
        return new StageBoard(
                EsMx.month(YearMonth.from(strategy.from())),
                EsMx.month(YearMonth.from(strategy.to())),
                stages.stream()
                        .filter(s -> s.period().contains(today))
                        .map(s -> new Live(s.label(), ChronoUnit.DAYS.between(today, s.to())))
                        .toList(),
                IntStream.range(0, stages.size()).mapToObj(i -> sentence(stages, i)).toList(),
                EsMx.longDate(today),
                drawing);
    }

    private static Sentence sentence(List<StageRow> stages, int index) {
        StageRow stage = stages.get(index);
        return new Sentence(
                stage.label(),
                EsMx.date(stage.from()),
                EsMx.date(stage.to()),
                stages.stream()
                        .limit(index)
                        .flatMap(s -> s.period().intersection(stage.period()).map(DatePeriod::days).stream()
                                .map(days -> new Coincidence(s.number(), days)))
                        .toList());
    }
}
