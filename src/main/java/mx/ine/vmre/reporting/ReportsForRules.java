package mx.ine.vmre.reporting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.compliance.MonthlyReports;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules of the strategy ask of the monthly reports (Estrategia 7.6). */
@Component
class ReportsForRules implements MonthlyReports {

    private static final String MONTHS = """
            SELECT DISTINCT ON (r.month) r.month, r.none_needed_at, r.no_media_at,
                (SELECT min(p.published_at) FROM reporting.report p
                    WHERE p.strategy_id = r.strategy_id AND p.month = r.month) AS published_at,
                (SELECT array_agg(DISTINCT s.area) FROM reporting.signature s
                    WHERE s.report_id = r.id AND s.voided_at IS NULL) AS signed,
                (SELECT count(*) FROM reporting.adjustment a WHERE a.report_id = r.id) AS adjustments
            FROM reporting.report r WHERE r.strategy_id = :strategy
            ORDER BY r.month, r.state = 'PUBLISHED' DESC, r.number DESC
            """;

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    ReportsForRules(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    @Override
    public List<Month> of(long strategyId) {
        return jdbc.sql(MONTHS).param("strategy", strategyId).query(this::month).list();
    }

    private Month month(ResultSet rs, int n) throws SQLException {
        YearMonth month = YearMonth.from(rs.getObject("month", LocalDate.class));
        LocalDate published = day(rs, "published_at", month);
        LocalDate stated = day(rs, "none_needed_at", month);
        boolean decided = rs.getInt("adjustments") > 0;
        return new Month(
                month, published, areas(rs), decided && published != null ? published
                        : decided ? businessDate.today() : stated, day(rs, "no_media_at", month));
    }

    private static Set<Area> areas(ResultSet rs) throws SQLException {
        Array signed = rs.getArray("signed");
        return signed == null
                ? Set.of()
                : Arrays.stream((String[]) signed.getArray()).map(Area::valueOf).collect(Collectors.toSet());
    }

    /**
     * The day of something that the real clock tells. Where the demonstration pins the day, what was done after that day
     * counts as done right after its month, since nothing of it happened on a day of its own.
     */
    private LocalDate day(ResultSet rs, String column, YearMonth month) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(at.toInstant(), EsMx.ZONE);
        LocalDate after = month.plusMonths(1).atDay(1);
        return businessDate.pinned()
                .filter(day::isAfter)
                .map(pinned -> after.isAfter(pinned) ? pinned : after)
                .orElse(day);
    }
}
