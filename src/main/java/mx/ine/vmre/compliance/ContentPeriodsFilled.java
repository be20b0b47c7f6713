package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every content period has contents, also in the other language. */
final class ContentPeriodsFilled implements Rule {

    @Override
    public String key() {
        return "content-periods";
    }

    @Override
    public int requirement() {
        return 72;
    }

    @Override
    public List<String> needs() {
        return List.of("language");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ContentPeriodCheck> periods =
                ContentPeriodCheck.of(facts, text.text("language").orElse(""), text.number("warnDays"));
        List<ContentPeriodCheck> over = periods.stream().filter(p -> p.to().isBefore(facts.asOf())).toList();
        List<ContentPeriodCheck> wanting = over.stream().filter(p -> !p.complete()).toList();
        List<ContentPeriodCheck> ahead = periods.stream().filter(p -> !over.contains(p) && !p.complete()).toList();
        long empty = over.stream().filter(p -> !p.filled()).count();
        RuleState state = !wanting.isEmpty() ? MISSED : !ahead.isEmpty() ? AT_RISK : over.isEmpty() ? NOT_YET_DUE : MET;
        List<ContentPeriodCheck> told = !wanting.isEmpty() ? wanting : !ahead.isEmpty() ? ahead : List.of();
        return Verdict.of(state, over.size(), empty, wanting.size() - empty, ahead.size(),
                        facts.parameters().contentPeriodDays())
                .with(told.stream().map(ContentPeriodCheck::evidence))
                .until(ahead.isEmpty() ? null : ahead.get(0).to());
    }
}
