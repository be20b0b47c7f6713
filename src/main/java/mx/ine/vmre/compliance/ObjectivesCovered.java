package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/** Every objective of the strategy is served by actions that were carried out; untagged actions serve none. */
final class ObjectivesCovered implements Rule {

    @Override
    public String key() {
        return "objectives";
    }

    @Override
    public int requirement() {
        return 8;
    }

    @Override
    public List<String> needs() {
        return List.of("atLeast");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Term> objectives = facts.terms(CatalogueKind.OBJECTIVE).stream().filter(t -> !t.retired()).toList();
        List<ActionFact> begun = facts.alive().filter(a -> a.begunBy(facts.asOf())).toList();
        long untagged = begun.stream().filter(a -> a.objectives().isEmpty()).count();
        if (objectives.isEmpty() || !begun.isEmpty() && untagged == begun.size()) {
            return Verdict.of(NOT_RECORDED, objectives.size(), begun.size());
        }
        List<Term> without = objectives.stream()
                .filter(o -> begun.stream().filter(a -> serves(a, o, facts.asOf())).count() < text.number("atLeast"))
                .toList();
        LocalDate end = facts.strategy().to();
        RuleState state = without.isEmpty() ? MET : facts.ended() ? MISSED
                : facts.asOf().isBefore(end.minusDays(text.number("warnDays"))) ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, objectives.size() - without.size(), objectives.size(),
                        without.stream().map(Term::name).toList(), untagged, begun.size())
                .with((without.isEmpty() ? objectives : without).stream()
                        .map(o -> new Evidence(o.name(), "/acciones?objetivo=" + o.code())))
                .until(state == AT_RISK || state == NOT_YET_DUE ? end : null);
    }

    private static boolean serves(ActionFact action, Term objective, LocalDate asOf) {
        return action.objectives().contains(objective.code()) && action.doneBy(asOf);
    }
}
