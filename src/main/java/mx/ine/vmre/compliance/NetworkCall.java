package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** The call of the promotion network is spread without long silences. */
final class NetworkCall implements Rule {

    @Override
    public String key() {
        return "network-call";
    }

    @Override
    public int requirement() {
        return 51;
    }

    @Override
    public List<String> needs() {
        return List.of("activity", "everyDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        String activity = text.text("activity").orElse("");
        List<ActionFact> spread = facts.ofKind(Set.of(activity)).filter(a -> a.begunBy(facts.asOf())).toList();
        Cadence.Beat beat = new Cadence(
                        facts.strategy().from(), facts.strategy().to(), text.number("everyDays"),
                        text.number("warnDays"))
                .on(facts.asOf(), spread.stream().map(a -> a.ends().isAfter(facts.asOf()) ? facts.asOf() : a.ends()));
        return Verdict.of(beat.state(), spread.size(), beat.last() == null ? "–" : beat.last(), beat.silent(),
                        text.number("everyDays"))
                .with(spread.stream().map(ActionFact::evidence))
                .until(beat.state() == AT_RISK ? beat.next() : null);
    }
}
