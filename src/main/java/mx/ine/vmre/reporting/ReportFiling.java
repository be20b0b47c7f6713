package mx.ine.vmre.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.metrics.FigureLocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and publishes monthly reports (Estrategia 7.6): three areas on one content, then the coordinating area. */
@Service
public class ReportFiling {

    private final ReportDesk desk;
    private final ReportArchive archive;
    private final ReportRendering rendering;
    private final Remeasuring remeasuring;
    private final Observing observing;
    private final ReportUpkeep upkeep;
    private final FigureLocks figures;
    private final ReportWording wording;
    private final ReportAnnouncing announcing;
    private final PublicAddress address;
    private final BusinessDate businessDate;
    private final Clock clock;

    ReportFiling(
            ReportDesk desk,
            ReportArchive archive,
            ReportRendering rendering,
            Remeasuring remeasuring,
            Observing observing,
            ReportUpkeep upkeep,
            FigureLocks figures,
            ReportWording wording,
            ReportAnnouncing announcing,
            PublicAddress address,
            BusinessDate businessDate,
            Clock clock) {
        this.desk = desk;
        this.archive = archive;
        this.rendering = rendering;
        this.remeasuring = remeasuring;
        this.observing = observing;
        this.upkeep = upkeep;
        this.figures = figures;
        this.wording = wording;
        this.announcing = announcing;
        this.address = address;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * Signs for the person's own area.
     *
     * @param seen hash of the content that the person read; without one nothing was read, so nothing is signed
     * @param knowingly whether the person answers for signing although a source is missing
     * @throws RuleViolation if the month has not ended, adjustments are undecided, the content changed since it was
     *     read, or a source is missing and the person does not say to know
     */
    @Transactional
    public void sign(CurrentUser who, StrategyRef strategy, YearMonth month, String seen, boolean knowingly) {
        sign(who, strategy, month, Optional.of(Objects.requireNonNullElse(seen, "")), knowingly);
    }

    /** Signs the content as it is now, for the loading of past months. */
    @Transactional
    public void signAsIs(CurrentUser who, StrategyRef strategy, YearMonth month) {
        sign(who, strategy, month, Optional.empty(), true);
    }

    private void sign(
            CurrentUser who, StrategyRef strategy, YearMonth month, Optional<String> seen, boolean knowingly) {
        who.requireEditor();
        requireEnded(month);
        Report report = desk.take(strategy, month);
        report.requireDraft();
        Draft draft = desk.draft(strategy, report);
        if (!draft.content().decisions().settled()) {
            throw new RuleViolation("reporting.error.adjustments-undecided");
        }
        if (seen.filter(hash -> !hash.equals(draft.hash())).isPresent()) {
            throw new RuleViolation("reporting.error.content-changed");
        }
        if (!draft.content().complete() && !knowingly) {
            throw RuleViolation.on("knowingly", "reporting.error.incomplete");
        }
        report.sign(who, draft.hash(), clock.instant(), desk.changed(report, draft));
        desk.put();
        archive.keepSigned(draft);
    }

    /**
     * Publishes and freezes: content, PDF and workbook are stored as they are now and never worked out again. The next
     * month is compared with it from now on.
     *
     * @param seen hash of the content that the person read; without one nothing was read, so nothing is published
     * @throws RuleViolation if the content is another one by now, also where the areas have signed that one
     * @throws StateConflict if it is published, lacks a signature or is in somebody's hands, or figures of
     *     the strategy are being changed
     */
    @Transactional
    public void publish(CurrentUser who, StrategyRef strategy, YearMonth month, String seen) {
        publish(who, strategy, month, Optional.of(Objects.requireNonNullElse(seen, "")));
    }

    /** Publishes the content as it is now, for the loading of past months. */
    @Transactional
    public void publishAsIs(CurrentUser who, StrategyRef strategy, YearMonth month) {
        publish(who, strategy, month, Optional.empty());
    }

    private void publish(CurrentUser who, StrategyRef strategy, YearMonth month, Optional<String> seen) {
        who.requireEditorOf(Area.DERFE);
        requireEnded(month);
        Report report = desk.takeAtOnce(strategy, month);
        report.requireSigned();
        figures.holdStill(strategy.id());
        Draft draft = desk.draft(strategy, report);
        if (seen.filter(hash -> !hash.equals(draft.hash())).isPresent()) {
            throw new RuleViolation("reporting.error.content-changed");
        }
        report.publish(who, draft.hash(), clock.instant());
        desk.put();
        Filing filing = Filing.of(report, draft.hash(), desk.due(strategy, month)).at(address.of(""));
        remeasuring.close(strategy.id(), draft.content());
        observing.told(draft.content());
        archive.freeze(strategy.id(), report, draft, filing, rendering.pdf(draft.content(), filing),
                rendering.xlsx(draft.content(), filing));
        upkeep.contentMoved(strategy.id(), month.plusMonths(1),
                wording.text("reporting.voided.published", EsMx.month(month), report.number()));
        announcing.published(strategy, report, filing);
    }

    /**
     * Takes a signed report back into drafting, for everybody and before it is published.
     *
     * @throws StateConflict if nobody has signed it, or it is published
     */
    @Transactional
    public void giveBack(CurrentUser who, StrategyRef strategy, YearMonth month, String reason) {
        who.requireEditor();
        desk.takeAtOnce(strategy, month).giveBack(who, clock.instant(), reason);
    }

    private void requireEnded(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        if (!end.isBefore(businessDate.today())) {
            throw new RuleViolation("reporting.error.month-running", EsMx.date(end));
        }
    }
}
