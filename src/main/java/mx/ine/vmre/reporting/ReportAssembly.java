package mx.ine.vmre.reporting;

import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.Cover.StageInForce;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.Reading.Absence;

/** Works the report out of what the other modules know and what people decided. Pure: equal inputs, equal report. */
final class ReportAssembly {

    private ReportAssembly() {}

    /** @param noMedia who declared that the month had no paid media, or null */
    static MonthlyReport assemble(ReportScope scope, ReportFacts facts, Decisions decisions, Statement noMedia) {
        SourceStatus campaignStatus = status(SourceKind.CAMPAIGNS, true, facts, noMedia);
        SourceStatus audienceStatus = status(SourceKind.AUDIENCE, true, facts, null);
        SourceStatus requestStatus = status(SourceKind.REQUESTS, scope.registers(), facts, null);
        CampaignMonths campaigns = new CampaignMonths(
                facts.campaignsOf(scope.month()), facts.campaignsOf(scope.month().minusMonths(1)),
                campaignStatus.absence(), before(SourceKind.CAMPAIGNS, facts));
        Split split = Split.of(campaigns, campaignStatus, scope.segments(), scope.parameters().splitTolerance(),
                "IMPRESSIONS".equals(scope.parameters().splitBase()));
        Audience audience = Audience.of(
                facts.audienceOf(scope.month()), facts.audienceOf(scope.month().minusMonths(1)),
                audienceStatus, before(SourceKind.AUDIENCE, facts));
        Requests requests = Requests.of(
                facts.requests(), scope.month(), requestStatus, scope.registrationMonths(), scope.votingEntities());
        ActionSummary actions = ActionSummary.of(facts.actions(),
                scope.strategy().covers(scope.month().minusMonths(1)) ? null : Absence.NOT_APPLICABLE);
        return new MonthlyReport(
                MonthlyReport.FORMAT,
                cover(scope),
                List.of(campaignStatus, audienceStatus, requestStatus),
                keyFigures(campaigns, audience, requests, actions),
                split,
                Performance.of(campaigns, campaignStatus),
                audience,
                requests,
                actions,
                PartnerSummary.of(facts.partners()),
                costs(campaigns, audience, requests),
                decisions,
                facts.observations(),
                List.copyOf(facts.files()),
                FurtherAssembly.of(scope, facts),
                null,
                null);
    }

    private static SourceStatus status(SourceKind kind, boolean applies, ReportFacts facts, Statement none) {
        int files = facts.present().contains(kind)
                ? Math.max(1, (int) facts.files().stream().filter(f -> f.feeds() == kind).count())
                : 0;
        return SourceStatus.of(kind, applies, files, none);
    }

    private static Absence before(SourceKind kind, ReportFacts facts) {
        return facts.presentBefore().contains(kind) ? null : Absence.MISSING;
    }

    private static Cover cover(ReportScope scope) {
        return new Cover(
                scope.strategy().key(),
                scope.strategy().name(),
                scope.strategy().from(),
                scope.month(),
                scope.cutOff(),
                scope.stagesInForce().stream()
                        .map(s -> new StageInForce(s.number(), s.name(), s.from(), s.to()))
                        .toList());
    }

    private static List<Figure> keyFigures(
            CampaignMonths campaigns, Audience audience, Requests requests, ActionSummary actions) {
        return List.of(
                campaigns.figure("key", Measure.IMPRESSIONS),
                campaigns.figure("key", Measure.CLICKS),
                campaigns.figure("key", Measure.CTR),
                campaigns.figure("key", Measure.SPEND),
                campaigns.figure("key", Measure.CPC),
                as("key.sessions", audience.total()),
                as("key.requests", requests.month()),
                as("key.actions-done", actions.done()));
    }

    /** What one result of each kind cost, whatever the platform (Estrategia 3.5). */
    private static List<Figure> costs(CampaignMonths campaigns, Audience audience, Requests requests) {
        return List.of(
                campaigns.figure("costs", Measure.CPC),
                campaigns.figure("costs", Measure.COST_PER_CONVERSION),
                perResult("cost-per-session", campaigns, audience.total()),
                perResult("cost-per-request", campaigns, requests.month()));
    }

    private static Figure perResult(String key, CampaignMonths campaigns, Figure results) {
        Figure spend = campaigns.figure("costs", Measure.SPEND);
        List<Long> sources = Stream.of(spend.sources(), results.sources()).flatMap(List::stream).distinct().sorted().toList();
        return new Figure("costs." + key, key, Unit.UNIT_COST,
                each(spend.now(), results.now()), each(spend.before(), results.before()), sources);
    }

    private static Reading each(Reading spend, Reading results) {
        if (!spend.known()) {
            return spend;
        }
        return results.known() ? Reading.each(spend.value(), results.value()) : results;
    }

    private static Figure as(String id, Figure figure) {
        return new Figure(id, figure.key(), figure.unit(), figure.now(), figure.before(), figure.sources());
    }
}
