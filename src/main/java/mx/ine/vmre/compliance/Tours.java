package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/**
 * Every tour has at least one item of each kind in its agenda, goes to a preferred place or says why not, and is
 * accompanied by an action of press in its country about its days (Estrategia 5.3.5.1, 6.3). The last two are looked at
 * where the strategy sets {@code focus} and {@code pressDays}.
 */
final class Tours implements Rule {

    @Override
    public String key() {
        return "tours";
    }

    @Override
    public int requirement() {
        return 55;
    }

    @Override
    public List<String> needs() {
        return List.of("activity", "agenda");
    }

    @Override
    public List<String> may() {
        return List.of("focus", "pressDays", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<String> agenda = text.codes("agenda");
        Set<String> preferred = text.text("focus").stream()
                .flatMap(list -> facts.focus().getOrDefault(list, List.of()).stream())
                .map(Folding::fold)
                .collect(Collectors.toSet());
        List<ActionFact> press = facts.alive().filter(a -> a.line() == ActionLine.PRESS).toList();
        Predicate<ActionFact> whole = a -> a.agenda().containsAll(agenda);
        Predicate<ActionFact> placed = a -> text.text("focus").isEmpty() || a.justified()
                || preferred.contains(Folding.fold(a.region()));
        Predicate<ActionFact> told = a -> text.text("pressDays").isEmpty()
                || press.stream().anyMatch(p -> accompanies(p, a, text.number("pressDays")));
        List<ActionFact> tours = facts.ofKind(Set.copyOf(text.codes("activity"))).toList();
        List<ActionFact> due = tours.stream().filter(a -> over(a, facts) || soon(a, text, facts)).toList();
        return Items.of(tours.stream().map(a -> new Items.Item(
                        over(a, facts), soon(a, text, facts), whole.and(placed).and(told).test(a), a.starts(),
                        a.evidence())))
                .verdict(agenda.size(), lacking(due, whole), lacking(due, placed), lacking(due, told));
    }

    private static long lacking(List<ActionFact> tours, Predicate<ActionFact> has) {
        return tours.stream().filter(has.negate()).count();
    }

    private static boolean over(ActionFact tour, Facts facts) {
        return !tour.ends().isAfter(facts.asOf());
    }

    private static boolean soon(ActionFact tour, RuleText text, Facts facts) {
        return !over(tour, facts) && !tour.starts().isAfter(facts.asOf().plusDays(text.number("warnDays")));
    }

    /** In the same country, not in another state of it, and within so many days of the tour. */
    private static boolean accompanies(ActionFact press, ActionFact tour, int days) {
        boolean here = press.country().equals(tour.country())
                && (press.region().isEmpty() || Folding.fold(press.region()).equals(Folding.fold(tour.region())));
        return here && press.overlaps(tour.starts().minusDays(days), tour.ends().plusDays(days));
    }
}
