package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.compliance.Standing;
import mx.ine.vmre.paidmedia.MonthPlan;

/**
 * What the other modules know about a month, before anything is worked out of it.
 *
 * @param campaigns of the month and of the one before
 * @param audience of the month and of the one before
 * @param requests since registration began, up to the month
 * @param actions of the month and of the one before
 * @param observations of the commission on earlier months
 * @param further facts beside the three sources
 * @param longer what longer times than the month give
 * @param detail the month in more detail
 * @param records what our own records say beside their counts
 * @param plan the month's media plan beside what was spent
 * @param files imports with rows of the month
 * @param present which sources have rows of the month
 * @param presentBefore which sources have rows of the month before
 * @param rules how the rules of the strategy stand at the cut-off
 */
record ReportFacts(
        List<CampaignFact> campaigns,
        List<AudienceFact> audience,
        List<RequestFact> requests,
        List<ActionFact> actions,
        List<PartnerFact> partners,
        List<Observed> observations,
        FurtherFacts further,
        LongerFacts longer,
        DetailFacts detail,
        RecordFacts records,
        MonthPlan plan,
        List<SourceFile> files,
        Set<SourceKind> present,
        Set<SourceKind> presentBefore,
        List<Standing> rules) {

    /** Of a strategy that says no rules. */
    ReportFacts(
            List<CampaignFact> campaigns, List<AudienceFact> audience, List<RequestFact> requests,
            List<ActionFact> actions, List<PartnerFact> partners, List<Observed> observations, FurtherFacts further,
            LongerFacts longer, DetailFacts detail, RecordFacts records, MonthPlan plan, List<SourceFile> files,
            Set<SourceKind> present, Set<SourceKind> presentBefore) {
        this(campaigns, audience, requests, actions, partners, observations, further, longer, detail, records, plan,
                files, present, presentBefore, List.of());
    }

    List<CampaignFact> campaignsOf(YearMonth month) {
        return campaigns.stream().filter(f -> f.month().equals(month)).toList();
    }

    List<AudienceFact> audienceOf(YearMonth month) {
        return audience.stream().filter(f -> f.month().equals(month)).toList();
    }
}
