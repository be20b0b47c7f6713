package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/**
 * What is said to electors names only entities with overseas voting, and only offices that one of the named entities
 * elects from abroad; so does an action that a local electoral body accompanies. A person looks at what is found, since
 * the name of an entity may be there for another cause.
 */
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
        Register register = Register.of(facts);
        List<ActionFact> near = facts.near(text.number("warnDays")).toList();
        Map<ActionFact, Set<String>> naming = new HashMap<>();
        near.forEach(a -> naming.put(a, named(a, facts.names())));
        List<ActionFact> any = near.stream().filter(a -> !naming.get(a).isEmpty()).toList();
        List<ActionFact> others = any.stream().filter(a -> !register.knows(naming.get(a))).toList();
        List<ActionFact> offices = any.stream()
                .filter(a -> !others.contains(a) && !register.elects(naming.get(a), Folding.words(a.name())))
                .toList();
        RuleState state = any.isEmpty() ? NOT_YET_DUE : others.isEmpty() && offices.isEmpty() ? MET : NEEDS_PERSON;
        return Verdict.of(state, any.size(), others.size(), offices.size())
                .with((state == NEEDS_PERSON ? Stream.concat(others.stream(), offices.stream()) : any.stream())
                        .map(ActionFact::evidence));
    }

    /** Keys of the entities that it names: in its own name if it speaks to electors, and that of the local body. */
    private static Set<String> named(ActionFact action, List<Facts.EntityName> names) {
        Set<String> keys = new HashSet<>();
        if (!action.entity().isEmpty()) {
            keys.add(action.entity());
        }
        if (action.line() != ActionLine.OUTREACH) {
            String rest = Folding.words(action.name());
            for (Facts.EntityName name : names) {
                if (rest.contains(" " + name.name() + " ")) {
                    keys.add(name.key());
                    rest = rest.replace(" " + name.name() + " ", " ");
                }
            }
        }
        return keys;
    }

    /** The entities with overseas voting and the offices that each elects, in plain words. */
    private record Register(Map<String, Set<String>> offices) {

        static Register of(Facts facts) {
            return new Register(facts.entities().stream().collect(Collectors.toMap(
                    Facts.Entity::key, e -> e.offices().stream().map(Folding::fold).collect(Collectors.toSet()))));
        }

        boolean knows(Set<String> keys) {
            return offices.keySet().containsAll(keys);
        }

        /** Each office that the text names is elected by one of the entities. */
        boolean elects(Set<String> keys, String text) {
            return offices.values().stream()
                    .flatMap(Set::stream)
                    .filter(text::contains)
                    .allMatch(office -> keys.stream().anyMatch(k -> offices.get(k).contains(office)));
        }
    }
}
