package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.campaign.ActionLine;

/** The fixed blocks of days for which contents are planned, counted from the first day of the strategy. */
record ContentPeriodCheck(LocalDate from, LocalDate to, boolean filled, boolean translated) {

    /** Those that began by the day, and the one that begins within so many days. */
    static List<ContentPeriodCheck> of(Facts facts, String language, int warnDays) {
        int days = facts.parameters().contentPeriodDays();
        LocalDate last = facts.asOf().plusDays(warnDays);
        List<ActionFact> digital = facts.alive().filter(a -> a.line() == ActionLine.DIGITAL).toList();
        List<ContentPeriodCheck> periods = new ArrayList<>();
        for (LocalDate from = facts.strategy().from();
                !from.isAfter(facts.strategy().to()) && !from.isAfter(last); from = from.plusDays(days)) {
            LocalDate first = from;
            LocalDate to = from.plusDays(days - 1L).isAfter(facts.strategy().to())
                    ? facts.strategy().to() : from.plusDays(days - 1L);
            List<ActionFact> within = digital.stream().filter(a -> a.overlaps(first, to)).toList();
            periods.add(new ContentPeriodCheck(
                    from, to, !within.isEmpty(), within.stream().anyMatch(a -> a.in(language) || a.englishVersion())));
        }
        return periods;
    }

    boolean complete() {
        return filled && translated;
    }

    Evidence evidence() {
        String url = "/acciones?vertiente=digital&desde=" + Said.of(from) + "&hasta=" + Said.of(to);
        return new Evidence(Said.of(from) + " – " + Said.of(to), url);
    }
}
