package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.reporting.FurtherFacts.Card;
import mx.ine.vmre.reporting.FurtherFacts.Contact;
import mx.ine.vmre.reporting.FurtherFacts.Video;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the facts beside the report's three sources: one statement for each kind. */
@Component
class FurtherReadings {

    /** What tells a row of an export by videos from the others of its dimension. */
    static final String VIDEO_NAME =
            "CASE f.dimension WHEN 'country' THEN coalesce(f.country::text, '') WHEN 'video' THEN f.video"
                    + " WHEN 'traffic' THEN f.traffic ELSE '' END";

    /** What tells a row of a stock from the others of its cut. */
    static final String CARD_NAME = "f.dimension || '|' || coalesce(f.country::text, '') || '|' || f.consulate";

    private static final String VIDEOS = """
            SELECT date_trunc('month', f.day)::date AS month, f.dimension, %s AS word,
                coalesce(max(c.name), nullif(max(f.title), ''), max(nullif(f.video, '')), max(f.traffic)) AS name,
                sum(f.views) AS views, sum(f.organic_impressions) AS impressions,
                sum(f.until - f.day + 1) > max(f.until) - min(f.day) + 1 AS overlapping,
                array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_video_fact f
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE f.strategy_id = :strategy AND f.day BETWEEN :before AND :to
                AND f.dimension IN ('country', 'video', 'traffic', 'total')
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 5 DESC NULLS LAST, 4, 3
            """.formatted(PlaceWord.SQL.formatted(VIDEO_NAME));

    private static final String CARDS = """
            WITH cuts AS (
                SELECT dimension = 'consulate' AS by_consulate, max(cut) FILTER (WHERE cut >= :from) AS now,
                    max(cut) FILTER (WHERE cut < :from) AS before
                FROM metrics.v_stock_fact WHERE strategy_id = :strategy AND cut <= :to GROUP BY 1)
            SELECT f.cut, f.cut = cuts.now AS current, f.dimension, %s AS word, coalesce(max(c.name), '') AS country,
                f.consulate, sum(f.requests) AS requests, sum(f.delivered) AS delivered,
                sum(f.confirmed) AS confirmed, array_agg(DISTINCT f.import_id) AS imports
            FROM cuts JOIN metrics.v_stock_fact f ON (f.dimension = 'consulate') = cuts.by_consulate
                AND f.cut IN (cuts.now, cuts.before)
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE f.strategy_id = :strategy AND cuts.now IS NOT NULL
            GROUP BY 1, 2, 3, 4, f.consulate
            ORDER BY 1, 3, 7 DESC NULLS LAST, 5, 6
            """.formatted(PlaceWord.SQL.formatted(CARD_NAME));

    private static final String CONTACTS = """
            SELECT date_trunc('month', f.day)::date AS month, f.channel, f.topic, sum(f.contacts) AS contacts,
                array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_contact_fact f
            WHERE f.strategy_id = :strategy AND f.day BETWEEN :before AND :to
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """;

    private final JdbcClient jdbc;

    FurtherReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FurtherFacts of(ReportScope scope) {
        return new FurtherFacts(
                ask(VIDEOS, scope).query(FurtherReadings::video).list(),
                ask(CARDS, scope).query(FurtherReadings::card).list(),
                ask(CONTACTS, scope).query(FurtherReadings::contact).list());
    }

    private JdbcClient.StatementSpec ask(String sql, ReportScope scope) {
        return jdbc.sql(sql)
                .param("strategy", scope.strategy().id())
                .param("from", scope.month().atDay(1))
                .param("to", scope.month().atEndOfMonth())
                .param("before", scope.month().minusMonths(1).atDay(1));
    }

    private static Video video(ResultSet row, int i) throws SQLException {
        return new Video(
                month(row), row.getString("dimension"), row.getString("word"), row.getString("name"),
                row.getBigDecimal("views"), row.getBigDecimal("impressions"), row.getBoolean("overlapping"), imports(row));
    }

    private static Card card(ResultSet row, int i) throws SQLException {
        return new Card(
                row.getObject("cut", LocalDate.class), row.getBoolean("current"), row.getString("dimension"),
                row.getString("word"), row.getString("country"), row.getString("consulate"),
                row.getBigDecimal("requests"), row.getBigDecimal("delivered"), row.getBigDecimal("confirmed"),
                imports(row));
    }

    private static Contact contact(ResultSet row, int i) throws SQLException {
        return new Contact(month(row), row.getString("channel"), row.getString("topic"), row.getBigDecimal("contacts"),
                imports(row));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static List<Long> imports(ResultSet row) throws SQLException {
        return Arrays.asList((Long[]) row.getArray("imports").getArray());
    }
}
