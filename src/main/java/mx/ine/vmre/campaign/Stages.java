package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.kernel.DatePeriod;

/** Stages and milestones of a strategy. */
public interface Stages {

    /** In the order of their numbers. */
    List<StageRow> of(long strategyId);

    /** The stages in force on the day: possibly several, possibly none. */
    default List<StageRow> activeOn(long strategyId, LocalDate day) {
        return of(strategyId).stream().filter(s -> s.period().contains(day)).toList();
    }

    /** The stages that overlap the period. */
    default List<StageRow> overlapping(long strategyId, DatePeriod period) {
        return of(strategyId).stream().filter(s -> s.period().overlaps(period)).toList();
    }

    /** By date. */
    List<MilestoneRow> milestones(long strategyId);
}
