package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/**
 * A rule whose data are kept nowhere in the application yet. It says so and never that it is met: only a person can,
 * with a decision that has a reason and an end.
 */
record NotKept(String key, int requirement) implements Rule {

    @Override
    public Set<RuleState> states() {
        return Set.of(NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Verdict.of(NOT_RECORDED);
    }
}
