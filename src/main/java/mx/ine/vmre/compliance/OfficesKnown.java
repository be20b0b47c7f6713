package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.RuleText;

/** An action that names the entity of a local electoral body names one with overseas voting. */
final class OfficesKnown implements Rule {

    @Override
    public String key() {
        return "offices-known";
    }

    @Override
    public int requirement() {
        return 4;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, NEEDS_PERSON, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        Set<String> known = facts.entities().stream().map(Facts.Entity::key).collect(Collectors.toSet());
        List<ActionFact> naming = facts.near(text.number("warnDays")).filter(a -> !a.entity().isEmpty()).toList();
        List<ActionFact> others = naming.stream().filter(a -> !known.contains(a.entity())).toList();
        RuleState state = naming.isEmpty() ? NOT_YET_DUE : others.isEmpty() ? MET : NEEDS_PERSON;
        return Verdict.of(state, naming.size(), others.size())
                .with((others.isEmpty() ? naming : others).stream().map(ActionFact::evidence));
    }
}
