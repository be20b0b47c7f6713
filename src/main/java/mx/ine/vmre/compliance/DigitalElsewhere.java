package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;

/** Outside the countries named, what happens in person says in writing why, and digital media prevail. */
final class DigitalElsewhere implements Rule {

    @Override
    public String key() {
        return "digital-elsewhere";
    }

    @Override
    public int requirement() {
        return 17;
    }

    @Override
    public List<String> needs() {
        return List.of("countries");
    }

    @Override
    public List<String> may() {
        return List.of("activities", "materials", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        Set<String> named = Set.copyOf(text.codes("countries"));
        Set<String> inPerson = text.meetings();
        List<ActionFact> elsewhere =
                facts.alive().filter(a -> !a.country().isEmpty() && !named.contains(a.country())).toList();
        List<ActionFact> meetings = elsewhere.stream().filter(a -> inPerson.contains(a.kind())).toList();
        long digital = begun(elsewhere, facts).filter(a -> a.line() == ActionLine.DIGITAL).count();
        Verdict verdict = Items.ofActions(
                        meetings.stream(), facts.asOf(), text.number("warnDays"), ActionFact::justified)
                .verdict(digital);
        if (verdict.state() != MISSED && begun(meetings, facts).count() > digital) {
            return verdict.as(AT_RISK);
        }
        return verdict.state() == NOT_YET_DUE && digital > 0 ? verdict.as(MET) : verdict;
    }

    private static Stream<ActionFact> begun(List<ActionFact> actions, Facts facts) {
        return actions.stream().filter(a -> a.begunBy(facts.asOf()));
    }
}
