package mx.ine.vmre.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the stored figures come from. */
@Component
public class ImportReadings {

    private static final String OF_MONTH = """
            SELECT i.id, i.file_name, i.source, i.kind, i.sha256, i.bytes, s.n, i.brought_by_name, i.brought_by_area,
                   i.brought_at
            FROM (SELECT import_id, sum(facts) AS n FROM metrics.media_month
                  WHERE strategy_id = :strategy AND month BETWEEN :from AND :to GROUP BY import_id
                  UNION ALL
                  SELECT import_id, count(*) FILTER (WHERE dimension <> 'total') FROM metrics.audience_fact
                  WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY import_id
                  UNION ALL
                  SELECT import_id, count(*) FROM metrics.request_fact
                  WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to GROUP BY import_id
                  UNION ALL
                  SELECT import_id, count(*) FILTER (WHERE dimension <> 'total') FROM metrics.video_fact
                  WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY import_id
                  UNION ALL
                  SELECT import_id, count(*) FILTER (WHERE dimension <> 'total') FROM metrics.stock_fact
                  WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY import_id
                  UNION ALL
                  SELECT import_id, count(*) FROM metrics.contact_fact
                  WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY import_id) s
            JOIN metrics.import i ON i.id = s.import_id
            ORDER BY i.kind DESC, i.source, i.brought_at, i.id""";

    private final JdbcClient jdbc;

    ImportReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An import that the figures of a month rest on.
     *
     * @param source code of the kind of file; its name is the message {@code metrics.source.<code>}
     * @param sha256 fingerprint of the file, in hexadecimal
     * @param bytes size of the file
     * @param rows rows of the month that stand today; a later import may have replaced others,
     *     and those that an earlier one said already stand with that one
     * @param who name of the person who brought it
     * @param area that person's area, or the empty text
     */
    public record Source(
            long id, String fileName, String source, FactKind kind, String sha256, long bytes, long rows, String who,
            String area, Instant when) {}

    public List<Source> sourcesOf(long strategyId, YearMonth month) {
        return jdbc.sql(OF_MONTH)
                .param("strategy", strategyId)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(ImportReadings::source)
                .list();
    }

    /** Which kinds of figures the month has, among them the three variables of the report (Estrategia 7.6). */
    public Set<FactKind> kindsOf(long strategyId, YearMonth month) {
        EnumSet<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        sourcesOf(strategyId, month).forEach(source -> kinds.add(source.kind()));
        return kinds;
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("source"),
                FactKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getLong("n"),
                row.getString("brought_by_name"),
                row.getString("brought_by_area"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }
}
