package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.reporting.DetailFacts.Week;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Requests of registration by the week in which they were received (Estrategia 7.6). Those of the month are those whose
 * cut falls in it, so that its first week may begin in the month before.
 */
final class RequestWeeks {

    /**
     * Second part of the place of its figures, {@code requests.received.2020-10-26.requests}, and what tells their rows
     * apart. Reports made before counted them by the week of their cut: {@code requests.week.<days>.requests}.
     */
    static final String RECEIVED = "received";

    /** Second part of the place of weeks by cut. */
    static final String BY_CUT = "week";

    private RequestWeeks() {}

    /**
     * As the rows say their days; a week between others of which no row speaks is not known. Nothing outside of
     * registration or where nobody brought them: the section says so already.
     */
    static List<Block> blocks(ReportScope scope, ReportFacts facts) {
        List<Week> weeks = facts.detail().weeks();
        if (!scope.registers() || weeks.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Week week : weeks) {
            for (LocalDate day = after(lines, week); day.isBefore(week.monday()); day = day.plusWeeks(1)) {
                lines.add(line(day, Span.of(day, day.plusDays(6)), Reading.absent(Absence.UNDEFINED), List.of()));
            }
            lines.add(line(
                    week.monday(), Span.of(week.from(), week.to()), Reading.count(week.requests()), week.imports()));
        }
        return List.of(Block.of(ReportSection.REQUESTS, "weeks", "reporting.weeks.note", List.of(),
                new FigureTable("requests-week", List.of("requests"), -1, lines, null)).drawing());
    }

    /** The Monday after the last line; where there is none, the week's own. */
    private static LocalDate after(List<Line> lines, Week week) {
        return lines.isEmpty() ? week.monday() : LocalDate.parse(lines.get(lines.size() - 1).key()).plusWeeks(1);
    }

    private static Line line(LocalDate monday, String days, Reading requests, List<Long> imports) {
        String place = "requests." + RECEIVED + "." + monday + ".requests";
        return Line.named(monday.toString(), days, List.of(new Figure(
                place, "requests", Figure.Unit.COUNT, requests, null, imports)));
    }
}
