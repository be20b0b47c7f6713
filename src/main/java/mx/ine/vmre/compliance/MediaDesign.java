package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** No paid media begin without the approval of their graphic line. */
final class MediaDesign implements Rule {

    @Override
    public String key() {
        return "media-design";
    }

    @Override
    public int requirement() {
        return 79;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Items.ofPlan(facts.plan().stream(), facts.asOf(), text.number("warnDays"), Facts.PlanLine::approved)
                .verdict();
    }
}
