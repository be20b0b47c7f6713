package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** One infographic for each procedure and a general one: they are counted, and what each explains a person says. */
final class Infographics implements Rule {

    @Override
    public String key() {
        return "infographics";
    }

    @Override
    public int requirement() {
        return 73;
    }

    @Override
    public List<String> needs() {
        return List.of("route", "atLeast");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ActionFact> done = facts.ofKind(Set.copyOf(text.codes("route")))
                .filter(a -> a.doneBy(facts.asOf()))
                .toList();
        LocalDate end = facts.strategy().to();
        boolean early = facts.asOf().isBefore(end.minusDays(text.number("warnDays")));
        RuleState state = done.size() >= text.number("atLeast") ? NEEDS_PERSON
                : facts.ended() ? MISSED : early ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, done.size(), text.number("atLeast"))
                .with(done.stream().map(ActionFact::evidence))
                .until(state == AT_RISK || state == NOT_YET_DUE ? end : null);
    }
}
