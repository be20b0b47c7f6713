package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every stage invites to take part: contents of that theme in each. */
final class InvitationByStage implements Rule {

    @Override
    public String key() {
        return "invitation";
    }

    @Override
    public int requirement() {
        return 74;
    }

    @Override
    public List<String> needs() {
        return List.of("theme");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        StageCoverage coverage = new StageCoverage(facts, text.number("warnDays"));
        String theme = text.text("theme").orElse("");
        return coverage.verdict(
                stage -> coverage.of(stage).anyMatch(a -> theme.equals(a.kind())) ? List.of() : List.of("–"));
    }
}
