package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the figures of earlier adjustments again (Estrategia 7.6: did it work?). An adjustment stays open until a
 * published report of a later month has a value for its figure; that one tells it for the last time.
 */
@Component
class Remeasuring {

    private static final String OPEN = """
            SELECT a.id, r.month, a.subject, a.figure, a.figure_name, a.figure_text
            FROM reporting.adjustment a JOIN reporting.report r ON r.id = a.report_id
            WHERE r.strategy_id = :strategy AND r.month < :month AND a.figure IS NOT NULL
                AND (a.read_month IS NULL OR a.read_month >= :month)
                AND NOT EXISTS (SELECT 1 FROM reporting.report later
                    WHERE later.strategy_id = r.strategy_id AND later.month = r.month AND later.number > r.number)
            ORDER BY r.month, a.id
            """;

    private static final List<String> COLUMNS =
            List.of("decided", "subject", "figure", "then", "now", "reading");

    private final AdjustmentRepository adjustments;
    private final ReportWording wording;
    private final JdbcClient jdbc;

    Remeasuring(AdjustmentRepository adjustments, ReportWording wording, JdbcClient jdbc) {
        this.adjustments = adjustments;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    private record Open(long id, YearMonth month, String subject, CauseFigure figure) {}

    /** The report with what became of earlier adjustments. */
    MonthlyReport told(long strategyId, MonthlyReport report) {
        List<Open> open = open(strategyId, report.cover().month());
        Map<String, Figure> figures = figures(report);
        List<List<String>> rows = open.stream().map(o -> row(o, figures.get(o.figure().figure()))).toList();
        return report.with(Block.listing(ReportSection.ADJUSTMENTS, "measured",
                new Listing("measured", COLUMNS, rows, rows.size())));
    }

    /** Closes the ones that the report, which is published now, has a value for. */
    void close(long strategyId, MonthlyReport published) {
        YearMonth month = published.cover().month();
        Map<String, Figure> figures = figures(published);
        List<Long> read = open(strategyId, month).stream()
                .filter(o -> read(figures.get(o.figure().figure())))
                .map(Open::id)
                .toList();
        if (!read.isEmpty()) {
            adjustments.findAllByIdInOrderById(read).forEach(a -> a.readIn(month));
        }
    }

    private static Map<String, Figure> figures(MonthlyReport report) {
        return ReportFigures.of(report).stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    private static boolean read(Figure now) {
        return now != null && now.known();
    }

    private List<String> row(Open open, Figure now) {
        List<String> row = new ArrayList<>(List.of(EsMx.month(open.month()), open.subject(), open.figure().figureName(),
                open.figure().figureText()));
        row.add(read(now) ? now.text() : wording.text("reporting.undefined.short"));
        row.add(wording.text(read(now) ? "reporting.measured.read" : "reporting.measured.open"));
        return row;
    }

    private List<Open> open(long strategyId, YearMonth month) {
        return jdbc.sql(OPEN)
                .param("strategy", strategyId)
                .param("month", month.atDay(1))
                .query(Remeasuring::open)
                .list();
    }

    private static Open open(ResultSet row, int i) throws SQLException {
        return new Open(
                row.getLong("id"), YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("subject"),
                new CauseFigure(row.getString("figure"), row.getString("figure_name"), row.getString("figure_text")));
    }
}
