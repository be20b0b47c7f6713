package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Something that goes on: how long it may be silent within a window of days.
 *
 * @param every the most days that it may be silent
 * @param warnDays how many days before that one is warned
 */
record Cadence(LocalDate from, LocalDate to, int every, int warnDays) {

    /**
     * @param state how it stands
     * @param last the last day of the window on which something happened, or null
     * @param silent days since then, or since the window opened
     * @param next until when something has to happen
     */
    record Beat(RuleState state, LocalDate last, long silent, LocalDate next) {}

    /** @param days on which something happened, in any order */
    Beat on(LocalDate asOf, Stream<LocalDate> days) {
        LocalDate end = asOf.isAfter(to) ? to : asOf;
        LocalDate last = days.filter(d -> !d.isBefore(from) && !d.isAfter(end)).max(Comparator.naturalOrder()).orElse(null);
        LocalDate since = last == null ? from : last;
        LocalDate next = since.plusDays(every);
        if (asOf.isBefore(from)) {
            return new Beat(NOT_YET_DUE, last, 0, next);
        }
        long silent = ChronoUnit.DAYS.between(since, end);
        if (silent > every) {
            return new Beat(MISSED, last, silent, next);
        }
        if (silent > every - warnDays && !asOf.isAfter(to)) {
            return new Beat(AT_RISK, last, silent, next);
        }
        return new Beat(last == null ? NOT_YET_DUE : MET, last, silent, next);
    }
}
