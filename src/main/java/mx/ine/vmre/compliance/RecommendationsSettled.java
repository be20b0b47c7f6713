package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every recommendation of the evaluations is answered by an action, or somebody said why not. */
final class RecommendationsSettled implements Rule {

    @Override
    public String key() {
        return "recommendations";
    }

    @Override
    public int requirement() {
        return 5;
    }

    @Override
    public List<String> may() {
        return List.of("count", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Facts.Advice> pending = facts.advices().stream().filter(a -> !a.settledBy(facts.asOf())).toList();
        int expected = Math.max(text.number("count"), facts.advices().size());
        int settled = facts.advices().size() - pending.size();
        Object[] args = {settled, expected, expected - settled};
        if (facts.advices().isEmpty()) {
            return Verdict.of(NOT_RECORDED, args);
        }
        LocalDate end = facts.strategy().to();
        RuleState state = settled == expected ? MET : facts.ended() ? MISSED
                : facts.asOf().isBefore(end.minusDays(text.number("warnDays"))) ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, args)
                .with((state == MET ? facts.advices() : pending).stream().map(Facts.Advice::evidence))
                .until(state == MET || state == MISSED ? null : end);
    }
}
