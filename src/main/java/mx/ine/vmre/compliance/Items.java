package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Things each of which must hold something: those that began without it are missed, those about to begin without it are
 * at risk.
 */
record Items(List<Item> all) {

    /** @param soon begins within the days in which one is warned, or should have begun by now */
    record Item(boolean begun, boolean soon, boolean good, LocalDate starts, Evidence evidence) {

        boolean begunWithout() {
            return begun && !good;
        }

        boolean soonWithout() {
            return soon && !good;
        }
    }

    static Items of(Stream<Item> items) {
        return new Items(items.toList());
    }

    static Items ofActions(Stream<ActionFact> actions, LocalDate asOf, int warnDays, Predicate<ActionFact> good) {
        return of(actions.map(a -> new Item(
                a.begunBy(asOf), a.beginsWithin(asOf, warnDays) || a.dueBy(asOf), good.test(a), a.starts(),
                a.evidence())));
    }

    static Items ofPlan(Stream<Facts.PlanLine> lines, LocalDate asOf, int warnDays, Predicate<Facts.PlanLine> good) {
        return of(lines.map(l -> new Item(
                !l.starts().isAfter(asOf),
                l.starts().isAfter(asOf) && !l.starts().isAfter(asOf.plusDays(warnDays)),
                good.test(l), l.starts(), l.evidence())));
    }

    Items and(Items others) {
        return of(Stream.concat(all.stream(), others.all.stream()));
    }

    /**
     * {0} how many began, {1} of them without it, {2} about to begin without it; what more the rule says follows.
     * The evidence is what lacks it, or else all that began.
     */
    Verdict verdict(Object... more) {
        List<Item> without = all.stream().filter(Item::begunWithout).toList();
        List<Item> soon = all.stream().filter(i -> i.soonWithout() && !i.begun()).sorted(Comparator.comparing(Item::starts)).toList();
        List<Item> begun = all.stream().filter(Item::begun).toList();
        Object[] args = Stream.concat(
                        Stream.of(begun.size(), without.size(), soon.size()), Stream.of(more)).toArray();
        if (!without.isEmpty()) {
            return Verdict.of(MISSED, args).with(shown(without));
        }
        if (!soon.isEmpty()) {
            return Verdict.of(AT_RISK, args).with(shown(soon)).until(soon.get(0).starts());
        }
        return Verdict.of(begun.isEmpty() ? NOT_YET_DUE : MET, args).with(shown(begun));
    }

    private static Stream<Evidence> shown(List<Item> items) {
        return items.stream().map(Item::evidence);
    }
}
