package mx.ine.vmre.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.ReportArchive.Found;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they are read: published ones from what was frozen, drafts worked out now. */
@Service
class ReportShelf {

    /** Keys of parts of what files say. */
    private static final Set<String> PARTS = Set.of(
            "share-requests", "share-sessions", "share-spend", "share-impressions", "share-views", "share-contacts");

    private final ReportDesk desk;
    private final ReportArchive archive;
    private final ReportWording wording;
    private final Strategies strategies;
    private final BusinessDate businessDate;

    ReportShelf(
            ReportDesk desk,
            ReportArchive archive,
            ReportWording wording,
            Strategies strategies,
            BusinessDate businessDate) {
        this.desk = desk;
        this.archive = archive;
        this.wording = wording;
        this.strategies = strategies;
        this.businessDate = businessDate;
    }

    /**
     * @param text the content's one spelling, whose SHA-256 the areas sign
     * @param changes what changed since a signature that no longer stands
     * @param lost signatures of a draft that no longer stand, the last one first
     */
    record Shown(
            MonthlyReport content, String text, Filing filing, ReportChanges changes, List<LostSignature> lost) {}

    /**
     * A signature that was voided.
     *
     * @param returnedBy who returned the report, or null where its content changed
     * @param why the reason given, or what changed
     */
    record LostSignature(Area area, String person, Instant signedAt, Instant voidedAt, String returnedBy, String why) {

        public String signedText() {
            return EsMx.dateTime(signedAt);
        }

        public String voidedText() {
            return EsMx.dateTime(voidedAt);
        }
    }

    /** Whether the month has not begun on the business's calendar. */
    boolean ahead(YearMonth month) {
        return month.isAfter(YearMonth.from(businessDate.today()));
    }

    boolean ended(YearMonth month) {
        return month.atEndOfMonth().isBefore(businessDate.today());
    }

    /**
     * The month as the person finds it: for the staff its last version, also while that is being made; for reviewers the
     * last one that was published.
     *
     * @throws NotFound if the month is not of the strategy and was never published, or if the person may read published
     *     reports only and it is none
     */
    @Transactional(readOnly = true)
    public Shown show(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return show(who, strategy, month, find(who, strategy, month));
    }

    /** @param found what was {@link #find found} for the same person and month */
    @Transactional(readOnly = true)
    public Shown show(CurrentUser who, StrategyRef strategy, YearMonth month, Found found) {
        return found.report().map(this::kept).orElseGet(() -> show(strategy, open(who, strategy, month)));
    }

    /** A published report is shown from its edition alone. */
    private Shown kept(long reportId) {
        Edition edition = archive.edition(reportId);
        return new Shown(edition.content(), edition.text(), edition.filing(), ReportChanges.NONE, List.of());
    }

    /** One version of the month, for ever at the same address. */
    @Transactional(readOnly = true)
    public Shown show(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        return archive.published(strategy.id(), month, number).map(this::kept)
                .orElseGet(() -> show(strategy, open(who, strategy, month, number)));
    }

    /** @param found what was {@link #find found} for the same version */
    @Transactional(readOnly = true)
    public Shown show(CurrentUser who, StrategyRef strategy, YearMonth month, int number, Found found) {
        return found.report().map(this::kept).orElseGet(() -> show(strategy, open(who, strategy, month, number)));
    }

    /** The last published version; where there is none, the draft for those who may see it. */
    @Transactional(readOnly = true)
    public Shown latest(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return archive.published(strategy.id(), month, true).map(this::kept)
                .orElseGet(() -> show(strategy, open(who, strategy, month)));
    }

    private Shown show(StrategyRef strategy, Report report) {
        if (report.state() == Report.State.PUBLISHED) {
            return kept(report.id());
        }
        Draft draft = desk.draft(strategy, report);
        Filing filing = Filing.of(report, draft.hash(), desk.due(strategy, report.month()));
        return new Shown(draft.content(), draft.json(), filing, changes(report, draft), lost(report));
    }

    /** What the data behind the last published version give today where they give something else; for the staff. */
    @Transactional(readOnly = true)
    public List<FigureChange> later(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return afterwards(who, strategy, month).later();
    }

    private List<FigureChange> later(StrategyRef strategy, Report report) {
        return later(report, desk.draft(strategy, report));
    }

    private List<FigureChange> later(Report report, Draft today) {
        return archive.changes(report.id(), today.hash(), published -> later(published, today.content()));
    }

    /** What a published report never spoke of has not changed since. */
    private List<FigureChange> later(MonthlyReport published, MonthlyReport today) {
        Set<String> unknown = today.further().unknownTo(published.further());
        return FigureChange.between(published, today, wording,
                figure -> restsOnFiles(figure) && !unknown.contains(figure.id()));
    }

    /** A part that is none of a whole has no file of its own. */
    private static boolean restsOnFiles(Figure figure) {
        return !figure.sources().isEmpty() || PARTS.contains(figure.key()) && figure.ratio();
    }

    /** What the areas propose to correct in the published version, by area. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireStaff();
        return proposals(open(who, strategy, month));
    }

    private static List<Proposal> proposals(Report report) {
        return Arrays.stream(Area.values())
                .filter(report.proposals()::containsKey)
                .map(area -> new Proposal(area, report.proposals().get(area)))
                .toList();
    }

    /**
     * What came after the publication of the last version.
     *
     * @param later what the data behind it give today where they give something else
     * @param today hash of what they give today, or the empty text
     */
    record Afterwards(List<Proposal> proposals, List<FigureChange> later, String today) {

        static final Afterwards NOTHING = new Afterwards(List.of(), List.of(), "");
    }

    @Transactional(readOnly = true)
    public Afterwards afterwards(CurrentUser who, StrategyRef strategy, YearMonth month) {
        who.requireStaff();
        Optional<Report> published = desk.published(strategy, month);
        if (!strategy.covers(month)) {
            // There is nothing to hold it against: nobody works out a month that is no longer the strategy's.
            return new Afterwards(proposals(published.orElseThrow(NotFound::new)), List.of(), "");
        }
        return published
                .map(report -> {
                    Draft today = desk.draft(strategy, report);
                    return new Afterwards(proposals(report), later(report, today), today.hash());
                })
                .orElse(Afterwards.NOTHING);
    }

    /** An area's wish for a next version, in its words. */
    record Proposal(Area area, Statement said) {

        public String when() {
            return EsMx.dateTime(said.at());
        }
    }

    /**
     * The published version that stands for the month, if one does for this person: a single short question.
     *
     * @throws NotFound if the month is not of the strategy and was never published
     */
    Found find(CurrentUser who, StrategyRef strategy, YearMonth month) {
        boolean covered = strategy.covers(month);
        Found found = archive.find(strategy.id(), month, null, who.isReviewer() || !covered);
        if (!covered && found.report().isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    Found find(StrategyRef strategy, YearMonth month, int number) {
        return archive.find(strategy.id(), month, number, false);
    }

    /**
     * What the reader may see of the month, before anything is worked out. What was published stays where it is, also
     * where the strategy's days no longer reach it.
     */
    private Report open(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return who.isReviewer() || !strategy.covers(month)
                ? desk.published(strategy, month).orElseThrow(NotFound::new)
                : begun(desk.look(strategy, month));
    }

    private Report open(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        Report report = begun(desk.version(strategy, month, number).orElseThrow(NotFound::new));
        if ((who.isReviewer() || !strategy.covers(month)) && report.state() != Report.State.PUBLISHED) {
            throw new NotFound();
        }
        return report;
    }

    /** The strategy that published this version of the month: the one asked about if it did, else the only other one. */
    Optional<StrategyRef> printedFor(StrategyRef asked, YearMonth month, int number) {
        if (archive.published(asked.id(), month, number).isPresent()) {
            return Optional.of(asked);
        }
        List<StrategyRef> others = strategies.all().stream()
                .filter(s -> s.id() != asked.id() && archive.published(s.id(), month, number).isPresent())
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private Report begun(Report report) {
        if (report.state() != Report.State.PUBLISHED && ahead(report.month())) {
            throw new NotFound();
        }
        return report;
    }

    private static List<LostSignature> lost(Report report) {
        return report.signatures().stream()
                .filter(s -> s.voidedAt() != null)
                .map(s -> new LostSignature(
                        s.area(), s.person(), s.signedAt(), s.voidedAt(), s.returnedBy(), s.voidedWhy()))
                .sorted(Comparator.comparing(LostSignature::voidedAt).reversed().thenComparing(LostSignature::area))
                .toList();
    }

    private ReportChanges changes(Report report, Draft draft) {
        Optional<Signature> lost = report.signatures().stream()
                .filter(s -> !s.standsOn(draft.hash()) && report.standing(s.area(), draft.hash()).isEmpty())
                .reduce((first, last) -> last);
        return lost.flatMap(s -> archive.signed(s.hash()))
                .map(signed -> ReportChanges.between(signed, draft.content(), wording))
                .orElse(ReportChanges.NONE);
    }

    LocalDate today() {
        return businessDate.today();
    }
}
