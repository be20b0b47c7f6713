package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;

/** No piece of dissemination begins without having been approved. */
final class GraphicLineOfPieces implements Rule {

    @Override
    public String key() {
        return "graphic-line";
    }

    @Override
    public int requirement() {
        return 28;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Items.ofActions(
                        facts.alive().filter(a -> a.line() == ActionLine.DISSEMINATION), facts.asOf(),
                        text.number("warnDays"), a -> a.state() != ActionState.PLANNED)
                .verdict();
    }
}
