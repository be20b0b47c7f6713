package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.actions.ContentPeriods;
import mx.ine.vmre.campaign.ActionLine;

/** A content period that has contents, and some in the language that accompanies. */
record ContentPeriodCheck(int number, LocalDate from, LocalDate to, boolean filled, boolean translated) {

    /** Those that began by the day, and the one that begins within so many days. */
    static List<ContentPeriodCheck> of(Facts facts, String language, int warnDays) {
        ContentPeriods periods = new ContentPeriods(facts.strategy(), facts.parameters().contentPeriodDays());
        LocalDate last = facts.asOf().plusDays(warnDays);
        List<ActionFact> digital = facts.alive().filter(a -> a.line() == ActionLine.DIGITAL).toList();
        return periods.all().stream()
                .filter(p -> !p.from().isAfter(last))
                .map(p -> {
                    List<ActionFact> within = digital.stream()
                            .filter(a -> periods.holds(p.number(), a.period(), a.starts(), a.ends()))
                            .toList();
                    return new ContentPeriodCheck(
                            p.number(), p.from(), p.to(), !within.isEmpty(),
                            within.stream().anyMatch(a -> a.in(language)));
                })
                .toList();
    }

    boolean complete() {
        return filled && translated;
    }

    Evidence evidence() {
        return new Evidence(Said.of(from) + " – " + Said.of(to), "/plan-de-contenidos?desde=" + number);
    }
}
