package mx.ine.vmre.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviewers of the commission observe published reports, the staff answers. The report that was observed does not
 * change; those of later months list the observation, so that signatures of theirs no longer stand.
 */
@Service
public class Observing {

    private final ObservationRepository observations;
    private final ReportShelf shelf;
    private final ReportUpkeep upkeep;
    private final ReportWording wording;
    private final BusinessDate businessDate;
    private final Clock clock;

    Observing(
            ObservationRepository observations,
            ReportShelf shelf,
            ReportUpkeep upkeep,
            ReportWording wording,
            BusinessDate businessDate,
            Clock clock) {
        this.observations = observations;
        this.shelf = shelf;
        this.upkeep = upkeep;
        this.wording = wording;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @param number version that the reviewer read
     * @param place word of the section or figure
     * @return identifier of the observation
     * @throws NotFound if that version is not published
     * @throws RuleViolation if it has no such section or figure
     */
    @Transactional
    public long write(
            CurrentUser who, StrategyRef strategy, YearMonth month, int number, String place, String text) {
        who.requireReviewer();
        Shown shown = shelf.show(who, strategy, month, number);
        ObservedPlace observed = ObservedPlace.of(place, shown.content(), wording)
                .orElseThrow(() -> RuleViolation.on("place", "shell.error.choose"));
        Observation observation = observations.saveAndFlush(Observation.write(
                who, strategy.id(), month, number, observed, businessDate.today(), clock.instant(), text));
        tellLaterReports(strategy, month);
        return observation.id();
    }

    /**
     * @throws NotFound if the month has no such observation
     * @throws StateConflict if somebody has answered it
     */
    @Transactional
    public void answer(CurrentUser who, StrategyRef strategy, YearMonth month, long id, String text) {
        who.requireEditor();
        Observation observation =
                observations.lock(id, strategy.id(), month.atDay(1)).orElseThrow(NotFound::new);
        observation.answer(who, clock.instant(), text);
        observations.flush();
        tellLaterReports(strategy, month);
    }

    /** The report, which is published now, tells the answers that it lists: those of later months need not. */
    void told(MonthlyReport published) {
        YearMonth month = published.cover().month();
        List<Long> answered = published.observations().stream()
                .filter(o -> !o.open())
                .map(Observed::id)
                .toList();
        if (!answered.isEmpty()) {
            observations.findAllByIdInOrderById(answered).stream()
                    .filter(o -> !o.told())
                    .forEach(o -> o.toldIn(month));
        }
    }

    private void tellLaterReports(StrategyRef strategy, YearMonth month) {
        upkeep.contentMoved(strategy.id(), month.plusMonths(1),
                wording.text("reporting.voided.observation", EsMx.month(month)));
    }
}
