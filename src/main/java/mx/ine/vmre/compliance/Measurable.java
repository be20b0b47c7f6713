package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every action has an indicator and a cost, so that its impact and what it costs can be told. */
final class Measurable implements Rule {

    @Override
    public String key() {
        return "measurable";
    }

    @Override
    public int requirement() {
        return 24;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Items.of(facts.near(text.number("warnDays")).map(a -> new Items.Item(
                        a.doneBy(facts.asOf()), !a.doneBy(facts.asOf()), a.indicators() > 0 && a.planned().signum() > 0,
                        a.starts(), a.evidence())))
                .verdict();
    }
}
