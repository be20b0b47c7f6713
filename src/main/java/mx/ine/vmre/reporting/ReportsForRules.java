package mx.ine.vmre.reporting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
            SELECT DISTINCT ON (r.month) r.month, r.none_needed_at IS NOT NULL AS none_needed,
                r.no_media_at IS NOT NULL AS no_media,
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
        OffsetDateTime published = rs.getObject("published_at", OffsetDateTime.class);
        Array signed = rs.getArray("signed");
        Set<Area> areas = signed == null
                ? Set.of()
                : Arrays.stream((String[]) signed.getArray()).map(Area::valueOf).collect(Collectors.toSet());
        return new Month(
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                published == null ? null : day(published.toInstant()), areas, rs.getInt("adjustments"),
                rs.getBoolean("none_needed"), rs.getBoolean("no_media"));
    }

    /** Publication is told by the real clock; where the demonstration pins the day, nothing happened after that day. */
    private LocalDate day(Instant published) {
        LocalDate day = LocalDate.ofInstant(published, EsMx.ZONE);
        return businessDate.pinned().filter(day::isAfter).orElse(day);
    }
}
