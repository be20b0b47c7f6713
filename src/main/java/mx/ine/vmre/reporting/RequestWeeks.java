package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** Requests of registration by week of the month (Estrategia 7.6). */
final class RequestWeeks {

    private RequestWeeks() {}

    /**
     * Monday to Sunday, as far as the weeks lie in the month; those to come do not apply. Nothing outside of registration
     * or where nobody brought them: the section says so already.
     */
    static List<Block> blocks(ReportScope scope, ReportFacts facts) {
        if (!scope.registers() || !facts.present().contains(SourceKind.REQUESTS)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        LocalDate end = scope.month().atEndOfMonth();
        for (LocalDate day = scope.month().atDay(1); !day.isAfter(end); ) {
            LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            LocalDate to = monday.plusDays(6).isAfter(end) ? end : monday.plusDays(6);
            List<DetailFacts.Week> rows =
                    facts.detail().weeks().stream().filter(w -> w.monday().equals(monday)).toList();
            String key = day + "_" + to;
            Reading reading = day.isAfter(scope.cutOff())
                    ? Reading.absent(Absence.NOT_APPLICABLE) : Added.of(rows, DetailFacts.Week::requests, null);
            lines.add(Line.named(key, Span.of(day, to), List.of(new Figure(
                    "requests.week." + key + ".requests", "requests", Figure.Unit.COUNT, reading, null,
                    Added.imports(rows, DetailFacts.Week::imports)))));
            day = to.plusDays(1);
        }
        return List.of(Block.of(ReportSection.REQUESTS, "weeks", "reporting.weeks.note", List.of(),
                new FigureTable("requests-week", List.of("requests"), -1, lines, null)).drawing());
    }
}
