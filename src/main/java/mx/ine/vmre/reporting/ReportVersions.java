package mx.ine.vmre.reporting;

import java.time.Clock;
import java.time.YearMonth;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what was published by a next version: any area proposes one, the coordinating area opens it (Estrategia 7.2,
 * 7.6). What was published before stays as it was given to the commission.
 */
@Service
public class ReportVersions {

    private final ReportDesk desk;
    private final AdjustmentRepository adjustments;
    private final Clock clock;

    ReportVersions(ReportDesk desk, AdjustmentRepository adjustments, Clock clock) {
        this.desk = desk;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /**
     * Opens the version after the one that the person saw: a draft from today's data, with the statements, comments and
     * adjustments of that one.
     *
     * @param seen number of the version that is to be replaced
     * @throws StateConflict if it is not published, or no longer the last one
     */
    @Transactional
    public int open(CurrentUser who, StrategyRef strategy, YearMonth month, int seen, String reason) {
        who.requireEditorOf(Area.DERFE);
        Report published = taken(strategy, month, seen);
        Report next = desk.put(published.next(who, clock.instant(), reason));
        adjustments.findByReportIdOrderById(published.id()).forEach(a -> adjustments.save(a.carriedTo(next.id())));
        return next.number();
    }

    /**
     * Takes back the version that was opened last, with its statements, comments and adjustments; the published one before
     * it stays as it is.
     *
     * @param seen number of the version that the person saw
     * @throws StateConflict if it is another one now, published or signed
     */
    @Transactional
    public void discard(CurrentUser who, StrategyRef strategy, YearMonth month, int seen, String reason) {
        who.requireEditorOf(Area.DERFE);
        Report draft = taken(strategy, month, seen);
        draft.discard(who, reason);
        adjustments.findByReportIdOrderById(draft.id()).forEach(a -> {
            a.discarded();
            adjustments.delete(a);
        });
        adjustments.flush();
        desk.remove(draft);
    }

    /** Asks the coordinating area for a next version. */
    @Transactional
    public void propose(CurrentUser who, StrategyRef strategy, YearMonth month, int seen, String reason) {
        who.requireEditor();
        taken(strategy, month, seen).propose(who, clock.instant(), reason);
    }

    /** Takes the area's proposal back, or declines it. */
    @Transactional
    public void closeProposal(CurrentUser who, StrategyRef strategy, YearMonth month, Area area, String reason) {
        who.requireEditor();
        desk.take(strategy, month).closeProposal(who, area, reason);
    }

    private Report taken(StrategyRef strategy, YearMonth month, int seen) {
        Report last = desk.take(strategy, month);
        if (last.number() != seen) {
            throw new StateConflict("reporting.error.version-open", last.number());
        }
        return last;
    }
}
