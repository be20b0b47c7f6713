package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** A rule that the strategy says and for which the application knows no check: a person decides. */
record LeftToPerson(String key) implements Rule {

    @Override
    public int requirement() {
        return 0;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Verdict.of(NEEDS_PERSON);
    }
}
