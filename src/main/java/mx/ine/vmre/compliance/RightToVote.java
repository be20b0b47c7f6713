package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/**
 * Every month has something on the right to vote (Estrategia 3.4): a content of its themes, or an action of any line that
 * says that it serves its objectives, since only contents have a theme.
 */
final class RightToVote implements Rule {

    @Override
    public String key() {
        return "right-to-vote";
    }

    @Override
    public int requirement() {
        return 19;
    }

    @Override
    public List<String> needs() {
        return List.of("themes");
    }

    @Override
    public List<String> may() {
        return List.of("objectives", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        Set<String> themes = Set.copyOf(text.codes("themes"));
        List<String> objectives = text.codes("objectives");
        List<ActionFact> pieces = facts.alive()
                .filter(a -> themes.contains(a.kind()) || objectives.stream().anyMatch(a.objectives()::contains))
                .filter(a -> a.begunBy(facts.asOf()))
                .toList();
        List<YearMonth> over = facts.monthsOver();
        List<YearMonth> without = over.stream().filter(m -> !covered(m, pieces)).toList();
        YearMonth now = YearMonth.from(facts.asOf());
        boolean current = facts.begun() && !facts.ended();
        boolean closing = current && !now.atEndOfMonth().isAfter(facts.asOf().plusDays(text.number("warnDays")));
        if (!without.isEmpty()) {
            return Verdict.of(MISSED, over.size(), without.size(), without)
                    .with(without.stream().map(RightToVote::evidence));
        }
        if (closing && !covered(now, pieces)) {
            return Verdict.of(AT_RISK, over.size(), 0, List.of(now)).until(now.atEndOfMonth());
        }
        boolean any = !over.isEmpty() || current && covered(now, pieces);
        return Verdict.of(any ? MET : NOT_YET_DUE, over.size(), 0, List.of())
                .with(pieces.stream().map(ActionFact::evidence));
    }

    private static boolean covered(YearMonth month, List<ActionFact> pieces) {
        return pieces.stream().anyMatch(a -> a.overlaps(month.atDay(1), month.atEndOfMonth()));
    }

    private static Evidence evidence(YearMonth month) {
        return new Evidence(Said.of(month), "/calendario?v=mes&m=" + month);
    }
}
