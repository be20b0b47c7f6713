package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleText;

/** At least so many informative forums in each of the years. */
final class YearlyForum implements Rule {

    @Override
    public String key() {
        return "yearly-forum";
    }

    @Override
    public int requirement() {
        return 57;
    }

    @Override
    public List<String> needs() {
        return List.of("activity", "years", "atLeast");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<ActionFact> forums = facts.ofKind(Set.copyOf(text.codes("activity"))).toList();
        List<Integer> years = text.codes("years").stream()
                .filter(y -> y.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .toList();
        List<String> missed = new ArrayList<>();
        List<String> held = new ArrayList<>();
        boolean atRisk = false;
        LocalDate due = null;
        for (int year : years) {
            LocalDate end = LocalDate.of(year, 12, 31);
            long done = forums.stream().filter(a -> a.doneBy(facts.asOf()) && a.day().getYear() == year).count();
            if (done >= text.number("atLeast")) {
                held.add(String.valueOf(year));
            } else if (facts.asOf().isAfter(end)) {
                missed.add(String.valueOf(year));
            } else if (facts.asOf().getYear() == year) {
                due = end;
                atRisk = !facts.asOf().isBefore(end.minusDays(text.number("warnDays")));
            }
        }
        RuleState state = !missed.isEmpty() ? MISSED : atRisk ? AT_RISK
                : due != null || held.isEmpty() ? NOT_YET_DUE : MET;
        List<ActionFact> done = forums.stream().filter(a -> a.doneBy(facts.asOf())).toList();
        List<ActionFact> ahead = forums.stream()
                .filter(a -> !a.doneBy(facts.asOf()) && !a.ends().isBefore(facts.asOf()))
                .toList();
        List<String> next = ahead.stream().map(a -> a.name() + " (" + Said.of(a.starts()) + ")").toList();
        return Verdict.of(state, held, missed, next, text.number("atLeast"))
                .with(Stream.concat(done.stream(), state == MET ? Stream.of() : ahead.stream())
                        .map(ActionFact::evidence))
                .until(state == MISSED ? null : due);
    }
}
