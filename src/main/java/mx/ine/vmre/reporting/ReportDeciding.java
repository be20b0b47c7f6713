package mx.ine.vmre.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide and state while the report is a draft. Each of these changes the content, so that signatures given
 * before no longer stand.
 */
@Service
public class ReportDeciding {

    private final ReportDesk desk;
    private final AdjustmentRepository adjustments;
    private final ReportWording wording;
    private final Clock clock;

    ReportDeciding(ReportDesk desk, AdjustmentRepository adjustments, ReportWording wording, Clock clock) {
        this.wording = wording;
        this.desk = desk;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** States that the month needs no adjustment; somebody says so, it is never assumed. */
    @Transactional
    public void stateNoAdjustmentNeeded(CurrentUser who, StrategyRef strategy, YearMonth month, String note) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        if (!adjustments.findByReportIdOrderById(report.id()).isEmpty()) {
            throw new RuleViolation("reporting.error.adjustments-exist");
        }
        report.stateNoneNeeded(who, now(), note);
        changed(strategy, report);
    }

    @Transactional
    public void withdrawNoAdjustmentNeeded(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        report.withdrawNoneNeeded(who);
        changed(strategy, report);
    }

    /** Declares that there were no paid media in the month: a statement, not a missing source. */
    @Transactional
    public void declareNoMedia(CurrentUser who, StrategyRef strategy, YearMonth month, String note) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        if (desk.draft(strategy, report).content().source(SourceKind.CAMPAIGNS).present()) {
            throw new RuleViolation("reporting.error.media-exist");
        }
        report.declareNoMedia(who, now(), note);
        changed(strategy, report);
    }

    @Transactional
    public void withdrawNoMedia(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        report.withdrawNoMedia(who);
        changed(strategy, report);
    }

    /** What changed and why, in the words of the person's area; the empty text takes it away. */
    @Transactional
    public void comment(CurrentUser who, StrategyRef strategy, YearMonth month, String text) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        report.comment(who, text);
        changed(strategy, report);
    }

    /** @return identifier of the adjustment */
    @Transactional
    public long decide(CurrentUser who, StrategyRef strategy, YearMonth month, AdjustmentTerms terms) {
        who.requireEditor();
        Report report = desk.take(strategy, month);
        report.requireDraft();
        if (report.noneNeeded().isPresent()) {
            report.withdrawNoneNeeded(who);
        }
        Adjustment adjustment = adjustments.saveAndFlush(Adjustment.decide(who, report.id(), terms, measured(strategy, report, terms)));
        changed(strategy, report);
        return adjustment.id();
    }

    /** @throws ObjectOptimisticLockingFailureException if it is no longer the version that the person saw */
    @Transactional
    public void correct(
            CurrentUser who, StrategyRef strategy, YearMonth month, long id, long version, AdjustmentTerms terms) {
        Report report = desk.take(strategy, month);
        report.requireDraft();
        Adjustment adjustment = find(report, id);
        requireVersion(adjustment, version);
        boolean same = adjustment.measured().filter(m -> m.figure().equals(terms.figure())).isPresent();
        adjustment.correct(who, terms, same ? adjustment.measured().get() : measured(strategy, report, terms));
        adjustments.flush();
        changed(strategy, report);
    }

    /** @throws ObjectOptimisticLockingFailureException if it is no longer the version that the person saw */
    @Transactional
    public void remove(CurrentUser who, StrategyRef strategy, YearMonth month, long id, long version) {
        Report report = desk.take(strategy, month);
        report.requireDraft();
        Adjustment adjustment = find(report, id);
        adjustment.requireRemovableBy(who);
        requireVersion(adjustment, version);
        adjustments.delete(adjustment);
        adjustments.flush();
        changed(strategy, report);
    }

    /**
     * @throws NotFound if the month is not of the strategy
     * @throws RuleViolation if it is published, or has not begun
     */
    @Transactional(readOnly = true)
    public void requireOpen(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireEditor();
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        desk.requireBegun(month);
        desk.look(strategy, month).requireDraft();
    }

    /** What is stored of an adjustment that the person may change. */
    @Transactional(readOnly = true)
    AdjustmentForm form(CurrentUser who, StrategyRef strategy, YearMonth month, long id) {
        requireOpen(who, strategy, month);
        Report report = desk.look(strategy, month);
        if (report.id() == null) {
            throw new NotFound();
        }
        Adjustment adjustment = find(report, id);
        who.requireEditorOf(adjustment.area());
        return AdjustmentForm.of(adjustment.terms(), adjustment.version());
    }

    private static void requireVersion(Adjustment adjustment, long version) {
        if (adjustment.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Adjustment.class, adjustment.id());
        }
    }

    private Adjustment find(Report report, long id) {
        return adjustments.findByIdAndReportId(id, report.id()).orElseThrow(NotFound::new);
    }

    /** The figure as the draft reads it now; null where the terms name none. */
    private CauseFigure measured(StrategyRef strategy, Report report, AdjustmentTerms terms) {
        return terms.figure().isEmpty()
                ? null
                : CauseFigure.of(terms.figure(), desk.draft(strategy, report).content(), wording)
                        .orElseThrow(() -> RuleViolation.on("figure", "reporting.error.cause-figure"));
    }

    /** What an adjustment of the month may be measured by. */
    @Transactional(readOnly = true)
    List<Choice> figures(CurrentUser who, StrategyRef strategy, YearMonth month) {
        requireOpen(who, strategy, month);
        return CauseFigure.choices(desk.draft(strategy, desk.look(strategy, month)).content(), wording);
    }

    /** Written at once, so that the audit names who did it whatever else the transaction goes on to do. */
    private void changed(StrategyRef strategy, Report report) {
        desk.put();
        Draft draft = desk.draft(strategy, report);
        report.contentChanged(draft.hash(), now(), desk.changed(report, draft));
    }

    private Instant now() {
        return clock.instant();
    }
}
