package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports as they are read: published ones from what was frozen, drafts worked out now. */
@Service
class ReportShelf {

    private final ReportDesk desk;
    private final ReportArchive archive;
    private final ReportRendering rendering;
    private final ReportWording wording;
    private final Strategies strategies;
    private final BusinessDate businessDate;
    private final TransactionTemplate reading;

    ReportShelf(
            ReportDesk desk,
            ReportArchive archive,
            ReportRendering rendering,
            ReportWording wording,
            Strategies strategies,
            BusinessDate businessDate,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.archive = archive;
        this.rendering = rendering;
        this.wording = wording;
        this.strategies = strategies;
        this.businessDate = businessDate;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
        return frozen(who, strategy, month).map(this::kept).orElseGet(() -> show(strategy, open(who, strategy, month)));
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
                figure -> !figure.sources().isEmpty() && !unknown.contains(figure.id()));
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

    /** The PDF: the frozen one, or a draft that says so on every page. */
    FrozenFile pdf(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return frozen(who, strategy, month).map(archive::pdf).orElseGet(() -> drawn(
                () -> show(who, strategy, month), shown -> rendering.pdf(shown.content(), shown.filing())));
    }

    FrozenFile pdf(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        return archive.published(strategy.id(), month, number).map(archive::pdf).orElseGet(() -> drawn(
                () -> show(who, strategy, month, number), shown -> rendering.pdf(shown.content(), shown.filing())));
    }

    FrozenFile xlsx(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return frozen(who, strategy, month).map(archive::xlsx).orElseGet(() -> drawn(
                () -> show(who, strategy, month), shown -> rendering.xlsx(shown.content(), shown.filing())));
    }

    FrozenFile xlsx(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        return archive.published(strategy.id(), month, number).map(archive::xlsx).orElseGet(() -> drawn(
                () -> show(who, strategy, month, number), shown -> rendering.xlsx(shown.content(), shown.filing())));
    }

    /** The content as it is signed: the file's SHA-256 is the content's. */
    FrozenFile content(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return frozen(who, strategy, month).map(archive::content).orElseGet(() -> drawn(
                () -> show(who, strategy, month), shown -> shown.text().getBytes(StandardCharsets.UTF_8)));
    }

    FrozenFile content(CurrentUser who, StrategyRef strategy, YearMonth month, int number) {
        return archive.published(strategy.id(), month, number).map(archive::content).orElseGet(() -> drawn(
                () -> show(who, strategy, month, number), shown -> shown.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** A published report needs nothing but its own bytes: one short question finds it. */
    private Optional<Long> frozen(CurrentUser who, StrategyRef strategy, YearMonth month) {
        if (strategy.covers(month)) {
            return archive.published(strategy.id(), month, who.isReviewer());
        }
        return Optional.of(archive.published(strategy.id(), month, true).orElseThrow(NotFound::new));
    }

    private FrozenFile drawn(Supplier<Shown> draft, Function<Shown, byte[]> drawing) {
        return reading.execute(status -> file(drawing.apply(draft.get())));
    }

    private static FrozenFile file(byte[] bytes) {
        return new FrozenFile(bytes, ContentHash.of(bytes));
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
