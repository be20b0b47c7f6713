package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/**
 * Agreements are signed before the local electoral processes begin (Estrategia 5.3.2). The document calls that period the
 * fitting one and forbids no other, so whether those signed outside it were right is for a person to say.
 */
final class SigningWindow implements Rule {

    @Override
    public String key() {
        return "signing-window";
    }

    @Override
    public int requirement() {
        return 49;
    }

    @Override
    public List<String> needs() {
        return List.of("processStart");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        LocalDate start = text.day("processStart").orElseThrow();
        List<Facts.Signed> signed = facts.agreements().stream().filter(s -> !s.on().isAfter(facts.asOf())).toList();
        List<Facts.Signed> before = signed.stream().filter(s -> s.on().isBefore(start)).toList();
        List<Facts.Signed> after = signed.stream().filter(s -> !s.on().isBefore(start)).toList();
        Object[] args = {before.size(), after.size(), start};
        if (before.isEmpty()) {
            RuleState state = !facts.asOf().isBefore(start) ? MISSED
                    : facts.asOf().isBefore(start.minusDays(text.number("warnDays"))) ? NOT_YET_DUE : AT_RISK;
            return Verdict.of(state, args)
                    .with(after.stream().map(Facts.Signed::evidence))
                    .until(state == MISSED ? null : start);
        }
        return after.isEmpty()
                ? Verdict.of(MET, args).with(before.stream().map(Facts.Signed::evidence))
                : Verdict.of(NEEDS_PERSON, args).with(after.stream().map(Facts.Signed::evidence));
    }
}
