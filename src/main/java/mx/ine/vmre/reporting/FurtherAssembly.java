package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.reporting.Reading.Absence;

/** Works out what the sections hold beside the first figures. Pure, as the rest of the assembly. */
final class FurtherAssembly {

    private FurtherAssembly() {}

    static Further of(ReportScope scope, ReportFacts facts) {
        FurtherFacts further = facts.further();
        YearMonth month = scope.month();
        List<Block> blocks = new ArrayList<>();
        blocks.add(KeyComparison.block(scope, facts));
        blocks.addAll(MissingMonths.of(scope, facts).ofSpend());
        blocks.add(RestOfSplit.block(scope, facts.longer(), facts.plan()));
        blocks.addAll(CountryCosts.untold(scope, facts));
        blocks.addAll(PlanDetail.blocks(scope, facts));
        blocks.addAll(MediaDetail.blocks(scope, facts.detail().media()));
        blocks.addAll(ThemeDetail.blocks(facts.plan()));
        blocks.addAll(VisitDetail.blocks(
                facts.detail().visits(), facts.present().contains(SourceKind.AUDIENCE)));
        blocks.addAll(RequestWeeks.blocks(scope, facts));
        blocks.addAll(RequestCurve.blocks(scope, facts.detail().curve()));
        blocks.add(WorkGroups.places(facts.records()));
        blocks.add(WorkGroups.evidence(facts.records(), WorkListings.unproven(facts.detail().works())));
        blocks.add(WorkListings.late(facts.detail().works()));
        blocks.addAll(PartnerDetail.blocks(facts.records()));
        blocks.addAll(CountryCosts.blocks(scope, facts));
        blocks.add(WorkGroups.costs(facts.records()));
        blocks.add(WorkListings.unmeasured(facts.detail().works()));
        blocks.add(Videos.block(further.videos(), month, status(SourceKind.VIDEOS, facts,
                        further.videos().stream().anyMatch(f -> f.month().equals(month))),
                absent(further.videos().stream().anyMatch(f -> f.month().equals(month.minusMonths(1))))));
        blocks.addAll(Cards.blocks(further.cards(), status(SourceKind.CARDS, facts, !further.cards().isEmpty())));
        blocks.add(Contacts.block(further.contacts(), month, status(SourceKind.CONTACTS, facts,
                        further.contacts().stream().anyMatch(f -> f.month().equals(month))),
                absent(further.contacts().stream().anyMatch(f -> f.month().equals(month.minusMonths(1))))));
        blocks.addAll(ComplianceDetail.blocks(scope, facts.rules()));
        return new Further(blocks, Cards.cuts(further.cards()), PlanDetail.places(facts.plan()),
                List.copyOf(CampaignSums.silent(facts.campaignsOf(month))));
    }

    private static SourceStatus status(SourceKind kind, ReportFacts facts, boolean present) {
        int files = (int) facts.files().stream().filter(f -> f.feeds() == kind).count();
        return SourceStatus.of(kind, true, present ? Math.max(1, files) : 0, null);
    }

    private static Absence absent(boolean present) {
        return present ? null : Absence.MISSING;
    }
}
