package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reference curve of requests. A point is noted and taken away, never changed: reports may have told it. */
@Service
public class CurveKeeping {

    private final CurvePointRepository points;
    private final ReportUpkeep upkeep;
    private final ReportWording wording;

    CurveKeeping(CurvePointRepository points, ReportUpkeep upkeep, ReportWording wording) {
        this.points = points;
        this.upkeep = upkeep;
        this.wording = wording;
    }

    /** @throws RuleViolation if the day is outside of the strategy, or has a point */
    @Transactional
    public void note(CurrentUser who, StrategyRef strategy, CurveTerms terms) {
        who.requireEditorOf(Area.DERFE);
        if (!strategy.period().contains(terms.day())) {
            throw RuleViolation.on("day", "reporting.error.curve-outside");
        }
        if (points.existsByStrategyIdAndDay(strategy.id(), terms.day())) {
            throw RuleViolation.on("day", "reporting.error.curve-twice");
        }
        try {
            points.saveAndFlush(CurvePoint.note(who, strategy.id(), terms));
        } catch (DataIntegrityViolationException e) {
            // Somebody else noted the day between the question and the answer.
            throw RuleViolation.on("day", "reporting.error.curve-twice");
        }
        changed(strategy, YearMonth.from(terms.day()));
    }

    /**
     * @return the day of the point that is gone
     * @throws NotFound if the strategy has no such point
     */
    @Transactional
    public LocalDate remove(CurrentUser who, StrategyRef strategy, long id) {
        who.requireEditorOf(Area.DERFE);
        CurvePoint point = points.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        point.requireRemovableBy(who);
        points.delete(point);
        points.flush();
        changed(strategy, YearMonth.from(point.day()));
        return point.day();
    }

    private void changed(StrategyRef strategy, YearMonth from) {
        upkeep.contentMoved(strategy.id(), from, wording.text("reporting.voided.curve"));
    }
}
