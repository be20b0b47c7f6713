package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What the strategy says about a month: its stages, segments, entities and settings.
 *
 * @param cutOff last day whose data the report holds
 * @param stages all stages of the strategy
 */
record ReportScope(
        StrategyRef strategy,
        YearMonth month,
        LocalDate cutOff,
        List<StageRow> stages,
        List<Segment> segments,
        List<String> votingEntities,
        StrategyParameters parameters) {

    List<StageRow> stagesInForce() {
        return stages.stream().filter(s -> s.period().overlaps(DatePeriod.of(month))).toList();
    }

    /** Months that overlap a stage of registration, whatever its number or name (Estrategia 3.4, 7.6). */
    List<YearMonth> registrationMonths() {
        return stages.stream()
                .filter(s -> s.kind() == StageKind.REGISTRATION)
                .flatMap(s -> Stream.iterate(
                        YearMonth.from(s.from()), m -> !m.isAfter(YearMonth.from(s.to())), m -> m.plusMonths(1)))
                .distinct()
                .sorted()
                .toList();
    }

    boolean registers() {
        return registrationMonths().contains(month);
    }

    /** Day until which the report is due: the strategy's day of the following month. */
    LocalDate due() {
        return dueOf(month, parameters.reportDueDay());
    }

    static LocalDate dueOf(YearMonth month, int day) {
        YearMonth next = month.plusMonths(1);
        return next.atDay(Math.min(day, next.lengthOfMonth()));
    }
}
