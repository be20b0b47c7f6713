package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every month that is over has its adjustments, or the statement that none is needed. */
final class AdjustmentsStated implements Rule {

    @Override
    public String key() {
        return "adjustments";
    }

    @Override
    public int requirement() {
        return 82;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        ReportMonths months = new ReportMonths(facts, text.number("warnDays"));
        return months.verdict(month -> months.report(month).settledBy(facts.asOf()));
    }
}
