package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.RuleText;

/** No ally is active without its three declarations of impartiality, made before and not broken. */
final class InvariableTerms implements Rule {

    @Override
    public String key() {
        return "invariable-terms";
    }

    @Override
    public int requirement() {
        return 47;
    }

    @Override
    public List<String> may() {
        return List.of();
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Facts.Ally> active = facts.allies().stream()
                .filter(a -> a.activeOn(facts.asOf()))
                .toList();
        List<Facts.Ally> wrong = active.stream().filter(a -> !clean(a, facts)).toList();
        List<Facts.Ally> broken = facts.allies().stream()
                .filter(a -> a.state().equals("SUSPENDED") && a.broken() > 0 && a.leftBy(facts.asOf()))
                .toList();
        Set<Long> signed = facts.agreements().stream()
                .filter(s -> !s.on().isAfter(facts.asOf()))
                .map(Facts.Signed::partner)
                .collect(Collectors.toSet());
        List<Facts.Ally> lacking = facts.allies().stream()
                .filter(a -> a.state().equals("IN_TALKS") && signed.contains(a.id()) && a.made() < DECLARATIONS)
                .toList();
        RuleState state = !wrong.isEmpty() ? MISSED : !broken.isEmpty() ? NEEDS_PERSON : !lacking.isEmpty() ? AT_RISK
                : active.isEmpty() ? NOT_YET_DUE : MET;
        List<Facts.Ally> told =
                state == MISSED ? wrong : state == NEEDS_PERSON ? broken : state == AT_RISK ? lacking : active;
        return Verdict.of(state, active.size(), wrong.size(), broken.size(), lacking.size())
                .with(told.stream().map(Facts.Ally::evidence));
    }

    private static final int DECLARATIONS = 3;

    private static boolean clean(Facts.Ally ally, Facts facts) {
        boolean kept = ally.broken() == 0 || !ally.leftBy(facts.asOf());
        return ally.made() == DECLARATIONS && kept && !ally.lastMadeOn().isAfter(facts.asOf());
    }
}
