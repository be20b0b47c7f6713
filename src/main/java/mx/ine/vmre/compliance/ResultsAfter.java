package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/** Results are told after the election day, soon, and never announced before it. */
final class ResultsAfter implements Rule {

    @Override
    public String key() {
        return "results-after";
    }

    @Override
    public int requirement() {
        return 22;
    }

    @Override
    public List<String> needs() {
        return List.of("milestone", "word", "withinDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        LocalDate election = facts.milestones().stream()
                .filter(m -> m.name().equals(text.text("milestone").orElse("")))
                .map(MilestoneRow::day)
                .findFirst()
                .orElseThrow();
        String word = Folding.fold(text.text("word").orElse(""));
        List<ActionFact> pieces = facts.alive().filter(a -> Folding.fold(a.name()).contains(word)).toList();
        List<ActionFact> early = pieces.stream().filter(a -> a.starts().isBefore(election)).toList();
        LocalDate due = election.plusDays(text.number("withinDays"));
        List<ActionFact> told = pieces.stream().filter(a -> !early.contains(a) && a.begunBy(facts.asOf())).toList();
        Object[] args = {election, early.size(), due};
        if (!early.isEmpty()) {
            RuleState state = facts.asOf().isBefore(election) ? AT_RISK : MISSED;
            return Verdict.of(state, args)
                    .with(early.stream().map(ActionFact::evidence))
                    .until(state == MISSED ? null : election);
        }
        if (!told.isEmpty()) {
            return Verdict.of(MET, args).with(told.stream().map(ActionFact::evidence));
        }
        boolean soon = !facts.asOf().isBefore(election.minusDays(text.number("warnDays"))) && pieces.isEmpty();
        return facts.asOf().isAfter(due)
                ? Verdict.of(MISSED, args)
                : Verdict.of(soon ? AT_RISK : NOT_YET_DUE, args).until(due);
    }
}
