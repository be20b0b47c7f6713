package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.Strategies;
import org.springframework.stereotype.Component;

/** Observations of the commission that wait for an answer: until the report of the month in which they came is due. */
@Component
class ObservationWork implements WorkSource {

    private final ObservationReadings readings;
    private final Strategies strategies;
    private final ReportWording wording;

    ObservationWork(ObservationReadings readings, Strategies strategies, ReportWording wording) {
        this.readings = readings;
        this.strategies = strategies;
        this.wording = wording;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        int dueDay = strategies.parameters(strategyId).reportDueDay();
        return readings.waiting(strategyId).stream().map(w -> item(w, dueDay)).toList();
    }

    private WorkItem item(ObservationReadings.Waiting waiting, int dueDay) {
        Observed observation = waiting.observation();
        return new WorkItem(
                ReportScope.dueOf(YearMonth.from(waiting.on()), dueDay),
                wording.text("reporting.work.observation", observation.monthName()), observation.place(),
                "reporting.work.observation.do", observation.url());
    }
}
