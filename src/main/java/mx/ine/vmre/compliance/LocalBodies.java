package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;

/** Local electoral bodies accompany outreach in each entity with overseas voting. */
final class LocalBodies implements Rule {

    @Override
    public String key() {
        return "local-bodies";
    }

    @Override
    public int requirement() {
        return 37;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ActionFact> outreach = facts.alive()
                .filter(a -> a.line() == ActionLine.OUTREACH && a.begunBy(facts.asOf()))
                .toList();
        List<ActionFact> accompanied = outreach.stream().filter(ActionFact::opl).toList();
        Set<String> reached = accompanied.stream().map(ActionFact::entity).collect(Collectors.toSet());
        return new EntityCoverage(facts, facts.strategy().to(), text.number("warnDays")).verdict(
                reached, accompanied.stream().map(ActionFact::evidence), !accompanied.isEmpty(), accompanied.size(),
                outreach.size());
    }
}
