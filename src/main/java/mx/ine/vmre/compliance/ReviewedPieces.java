package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.RuleText;

/**
 * No piece begins without having passed the review that the rule asks for. While nobody has signed any it is not recorded
 * rather than missed.
 *
 * @param approved whether it must also have been approved by a colleague
 */
record ReviewedPieces(String key, int requirement, boolean approved) implements Rule {

    @Override
    public List<String> needs() {
        return List.of("points");
    }

    @Override
    public List<String> may() {
        return List.of("lines", "materials", "signs", "link", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ActionFact> pieces = facts.alive().filter(a -> text.asksReviewOf(a.line(), a.kind())).toList();
        long late = pieces.stream()
                .filter(a -> a.reviewedBy(key, facts.asOf()) && a.reviews().get(key).isAfter(a.starts()))
                .count();
        Verdict verdict = Items.ofActions(
                        pieces.stream(), facts.asOf(), text.number("warnDays"),
                        a -> a.reviewedBy(key, facts.asOf()) && !(approved && a.state() == ActionState.PLANNED))
                .verdict(late, pieces.size());
        boolean signed = pieces.stream().anyMatch(a -> a.reviewedBy(key, facts.asOf()));
        return signed || verdict.state() == NOT_YET_DUE ? verdict : verdict.as(NOT_RECORDED);
    }
}
