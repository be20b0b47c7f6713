package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.reporting.Decisions.Adjusted;
import mx.ine.vmre.reporting.Decisions.Comment;
import org.springframework.stereotype.Component;

/** Works out what a month's report says now, from every module's readings and what people decided. */
@Component
class ReportDrafting {

    private final Strategies strategies;
    private final Stages stages;
    private final MediaSplit split;
    private final Places places;
    private final ReportFactReadings facts;
    private final AdjustmentRepository adjustments;
    private final Remeasuring remeasuring;
    private final ReportArchive archive;
    private final ReportWording wording;
    private final ReportJson json;
    private final BusinessDate businessDate;
    private final DraftMemory memory;

    ReportDrafting(
            Strategies strategies,
            Stages stages,
            MediaSplit split,
            Places places,
            ReportFactReadings facts,
            AdjustmentRepository adjustments,
            Remeasuring remeasuring,
            ReportArchive archive,
            ReportWording wording,
            ReportJson json,
            BusinessDate businessDate,
            DraftMemory memory) {
        this.strategies = strategies;
        this.stages = stages;
        this.split = split;
        this.places = places;
        this.facts = facts;
        this.adjustments = adjustments;
        this.remeasuring = remeasuring;
        this.archive = archive;
        this.wording = wording;
        this.json = json;
        this.businessDate = businessDate;
        this.memory = memory;
    }

    ReportScope scope(StrategyRef strategy, YearMonth month) {
        LocalDate today = businessDate.today();
        LocalDate end = month.atEndOfMonth();
        return new ReportScope(
                strategy,
                month,
                end.isAfter(today) ? today : end,
                stages.of(strategy.id()),
                split.of(strategy.id()),
                places.votingEntities(strategy.id()),
                strategies.parameters(strategy.id()));
    }

    /** @param report what is stored of it; a draft that nobody has touched is as good as none */
    Draft draft(StrategyRef strategy, Report report) {
        ReportScope scope = scope(strategy, report.month());
        return memory.recall(scope, report.number(), report.version(), () -> work(scope, report));
    }

    private Draft work(ReportScope scope, Report report) {
        MonthlyReport live = remeasuring.told(scope.strategy().id(), ReportAssembly.assemble(
                scope, facts.of(scope), decisions(report), report.noMedia().orElse(null)));
        MonthlyReport assembled = archive.latest(scope.strategy().id(), report.month().minusMonths(1))
                .map(before -> PublishedComparison.of(live, before))
                .orElse(live);
        MonthlyReport content = report.opened()
                .map(opened -> assembled.replacing(
                        Replacement.of(archive.edition(scope, report.number() - 1), assembled, opened, wording)))
                .orElse(assembled);
        String text = json.write(content);
        return new Draft(content, text, ContentHash.of(text));
    }

    private Decisions decisions(Report report) {
        List<Comment> comments = Arrays.stream(Area.values())
                .flatMap(area -> Stream.ofNullable(report.comments().get(area)).map(text -> new Comment(area, text)))
                .toList();
        List<Adjusted> adjusted = report.id() == null
                ? List.of()
                : adjustments.findByReportIdOrderById(report.id()).stream().map(ReportDrafting::adjusted).toList();
        return new Decisions(adjusted, report.noneNeeded().orElse(null), comments);
    }

    private static Adjusted adjusted(Adjustment a) {
        AdjustmentTerms terms = a.terms();
        return new Adjusted(
                a.id(), terms.kind(), terms.subject(), terms.cause(), terms.before(), terms.after(), a.area(), terms.due());
    }
}
