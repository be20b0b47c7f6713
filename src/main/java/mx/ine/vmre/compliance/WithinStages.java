package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every action touches the days of each stage that it says to belong to; stages may overlap. */
final class WithinStages implements Rule {

    @Override
    public String key() {
        return "within-stages";
    }

    @Override
    public int requirement() {
        return 18;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, NEEDS_PERSON, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ActionFact> staged = facts.near(text.number("warnDays")).filter(a -> !a.stages().isEmpty()).toList();
        List<ActionFact> outside = staged.stream().filter(a -> facts.stages().stream()
                        .anyMatch(s -> a.stages().contains(s.id()) && !a.overlaps(s.from(), s.to())))
                .toList();
        RuleState state = staged.isEmpty() ? NOT_YET_DUE : outside.isEmpty() ? MET : NEEDS_PERSON;
        long inForce = facts.stages().stream().filter(s -> s.period().contains(facts.asOf())).count();
        return Verdict.of(state, staged.size(), outside.size(), inForce)
                .with(outside.stream().map(ActionFact::evidence));
    }
}
