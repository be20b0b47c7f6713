package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Digital advertising leads to the microsite. */
final class AnchorSite implements Rule {

    @Override
    public String key() {
        return "anchor-site";
    }

    @Override
    public int requirement() {
        return 34;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Items.ofActions(
                        facts.alive().filter(a -> !a.landing().isEmpty()), facts.asOf(), text.number("warnDays"),
                        a -> facts.parameters().leadsToAnchor(a.landing()))
                .and(Items.ofPlan(facts.plan().stream(), facts.asOf(), text.number("warnDays"),
                        l -> facts.parameters().leadsToAnchor(l.landing())))
                .verdict(facts.parameters().anchorSite());
    }
}
