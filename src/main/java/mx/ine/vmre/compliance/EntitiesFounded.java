package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Each entity with overseas voting has the offices elected from abroad and the provisions that found it. */
final class EntitiesFounded implements Rule {

    @Override
    public String key() {
        return "entities-founded";
    }

    @Override
    public int requirement() {
        return 3;
    }

    @Override
    public List<String> needs() {
        return List.of("entities");
    }

    @Override
    public List<String> may() {
        return List.of();
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, NEEDS_PERSON, MISSED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Facts.Entity> lacking =
                facts.entities().stream().filter(e -> !e.withOffice() || !e.withProvision()).toList();
        List<String> names = lacking.stream().map(Facts.Entity::name).toList();
        int expected = text.number("entities");
        RuleState state = facts.entities().size() < expected ? MISSED : lacking.isEmpty() ? MET : NEEDS_PERSON;
        return Verdict.of(state, facts.entities().size(), expected, names)
                .with(names.stream().map(name -> new Evidence(name, "/estrategia")));
    }
}
