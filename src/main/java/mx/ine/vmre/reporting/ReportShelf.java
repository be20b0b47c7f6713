package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they are read: published ones from what was frozen, drafts worked out now. */
@Service
class ReportShelf {

    private final ReportDesk desk;
    private final ReportArchive archive;
    private final ReportRendering rendering;
    private final ReportWording wording;
    private final BusinessDate businessDate;

    ReportShelf(
            ReportDesk desk,
            ReportArchive archive,
            ReportRendering rendering,
            ReportWording wording,
            BusinessDate businessDate) {
        this.desk = desk;
        this.archive = archive;
        this.rendering = rendering;
        this.wording = wording;
        this.businessDate = businessDate;
    }

    /**
     * @param changes what changed since a signature that no longer stands, in words
     */
    record Shown(MonthlyReport content, Filing filing, List<String> changes) {}

    /** Whether the month has not begun on the business's calendar. */
    boolean ahead(YearMonth month) {
        return month.isAfter(YearMonth.from(businessDate.today()));
    }

    boolean ended(YearMonth month) {
        return month.atEndOfMonth().isBefore(businessDate.today());
    }

    /**
     * @throws NotFound if the month is not of the strategy, or if the person may read published reports only and it is
     *     none
     */
    @Transactional(readOnly = true)
    public Shown show(CurrentUser who, StrategyRef strategy, YearMonth month) {
        Report report = open(who, strategy, month);
        if (report.state() == Report.State.PUBLISHED) {
            Edition edition = archive.edition(report.id());
            return new Shown(edition.content(), edition.filing(), List.of());
        }
        Draft draft = desk.draft(strategy, report);
        Filing filing = Filing.of(report, draft.hash(), desk.due(strategy, month));
        return new Shown(draft.content(), filing, changes(report, draft));
    }

    /** What the data behind a published report give today where they give something else; nothing for a draft. */
    @Transactional(readOnly = true)
    public List<LaterFigure> later(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireStaff();
        Report report = open(who, strategy, month);
        return report.state() != Report.State.PUBLISHED
                ? List.of()
                : LaterFigure.between(
                        archive.edition(report.id()).content(), desk.draft(strategy, report).content(), wording);
    }

    /** The PDF: the frozen one, or a draft that says so on every page. */
    @Transactional(readOnly = true)
    public FrozenFile pdf(CurrentUser who, StrategyRef strategy, YearMonth month) {
        Report report = open(who, strategy, month);
        if (report.state() == Report.State.PUBLISHED) {
            return archive.pdf(report.id());
        }
        Draft draft = desk.draft(strategy, report);
        byte[] bytes = rendering.pdf(draft.content(), Filing.of(report, draft.hash(), desk.due(strategy, month)));
        return new FrozenFile(bytes, ContentHash.of(bytes));
    }

    @Transactional(readOnly = true)
    public FrozenFile xlsx(CurrentUser who, StrategyRef strategy, YearMonth month) {
        Report report = open(who, strategy, month);
        if (report.state() == Report.State.PUBLISHED) {
            return archive.xlsx(report.id());
        }
        Draft draft = desk.draft(strategy, report);
        byte[] bytes = rendering.xlsx(draft.content(), Filing.of(report, draft.hash(), desk.due(strategy, month)));
        return new FrozenFile(bytes, ContentHash.of(bytes));
    }

    /** What the reader may see of the month, before anything is worked out. */
    private Report open(CurrentUser who, StrategyRef strategy, YearMonth month) {
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        Report report = desk.look(strategy, month);
        boolean published = report.state() == Report.State.PUBLISHED;
        if (!published && (who.isReviewer() || ahead(month))) {
            throw new NotFound();
        }
        return report;
    }

    private List<String> changes(Report report, Draft draft) {
        Optional<Signature> lost = report.signatures().stream()
                .filter(s -> !s.standsOn(draft.hash()) && report.standing(s.area(), draft.hash()).isEmpty())
                .reduce((first, last) -> last);
        return lost.flatMap(s -> archive.signed(s.hash()))
                .map(signed -> ReportChanges.between(signed, draft.content(), wording))
                .orElse(List.of());
    }

    LocalDate today() {
        return businessDate.today();
    }
}
