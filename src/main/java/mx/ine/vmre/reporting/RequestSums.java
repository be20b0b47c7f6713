package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Requests of registration up to a month: of the month, of the month before and since registration began.
 *
 * @param facts everything since registration began
 * @param absence why the month has none, or null
 * @param absenceBefore why the month before has none, or null
 */
record RequestSums(List<RequestFact> facts, YearMonth month, Absence absence, Absence absenceBefore) {

    static final List<String> COLUMNS = List.of("requests", "share-requests", "requests-to-date");

    RequestSums only(Predicate<RequestFact> which) {
        return new RequestSums(facts.stream().filter(which).toList(), month, absence, absenceBefore);
    }

    long inMonth() {
        return sum(month);
    }

    long toDate() {
        return facts.stream().mapToLong(RequestFact::requests).sum();
    }

    Figure count(String place) {
        return new Figure(place + ".requests", "requests", Unit.COUNT,
                absence == null ? Reading.count(inMonth()) : Reading.absent(absence),
                absenceBefore == null ? Reading.count(sum(month.minusMonths(1))) : Reading.absent(absenceBefore),
                imports(month));
    }

    Figure accumulated(String place) {
        List<RequestFact> before = facts.stream().filter(f -> f.month().isBefore(month)).toList();
        return new Figure(place + ".to-date", "requests-to-date", Unit.COUNT,
                unknownToDate(absence, facts) ? Reading.absent(absence) : Reading.count(toDate()),
                unknownToDate(absenceBefore, before)
                        ? Reading.absent(absenceBefore)
                        : Reading.count(toDate() - inMonth()),
                imports(null));
    }

    /** Where nobody has brought anything yet, what has come in since registration began is unknown and not 0. */
    private static boolean unknownToDate(Absence absence, List<RequestFact> sofar) {
        return absence == Absence.NOT_APPLICABLE || absence == Absence.MISSING && sofar.isEmpty();
    }

    private Figure share(String place, RequestSums whole) {
        return new Figure(place + ".share", "share-requests", Unit.PERCENT,
                absence == null ? Reading.percent(inMonth(), whole.inMonth()) : Reading.absent(absence),
                absenceBefore == null
                        ? Reading.percent(sum(month.minusMonths(1)), whole.sum(month.minusMonths(1)))
                        : Reading.absent(absenceBefore),
                imports(month));
    }

    /** In the order of {@link #COLUMNS}. */
    List<Figure> figures(String place, RequestSums whole) {
        return List.of(count(place), share(place, whole), accumulated(place));
    }

    private long sum(YearMonth of) {
        return facts.stream().filter(f -> f.month().equals(of)).mapToLong(RequestFact::requests).sum();
    }

    private List<Long> imports(YearMonth of) {
        TreeSet<Long> imports = new TreeSet<>();
        facts.stream().filter(f -> of == null || f.month().equals(of)).forEach(f -> imports.addAll(f.imports()));
        return List.copyOf(imports);
    }
}
