package mx.ine.vmre.metrics;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports that were stored after another and rest on what it took out. Rows that gave way to an import without
 * having its keys come back when it is undone; a later import that would have replaced or displaced them never met
 * them, so that both would be counted. Undoing those later ones first gives back exactly what was there.
 *
 * <p>Rows that were replaced by key need no such look: where a later import replaced the same key again, it now
 * replaces what was there before.
 */
@Component
class LaterImports {

    private static final int NAMED = 5;

    /**
     * Imports stored since whose days may meet those of the import, what would come back beside the import's own rows,
     * and all rows of the former, also replaced ones and those that only said again what was there. No row lasts longer
     * than a month, and what gave way to the import met its days. Mostly there are no such imports, and then no row is
     * looked at.
     */
    private static final String BACK_AND_LATER = """
            WITH later AS MATERIALIZED (
                SELECT i.id, i.file_name, i.stored_order, i.answers FROM metrics.import i
                JOIN metrics.import undone ON undone.id = :import AND undone.strategy_id = i.strategy_id
                    AND undone.kind = i.kind AND undone.stored_order < i.stored_order
                WHERE i.state = 'STORED' AND i.first_day <= undone.last_day + 31
                    AND i.last_day >= undone.first_day - 62),
            back AS MATERIALIZED (
                SELECT p.day, p.until, p.key, p.source, %3$s FROM metrics.%1$s_past p
                WHERE p.replaced_by = :import AND EXISTS (SELECT 1 FROM later)
                    AND NOT EXISTS (SELECT 1 FROM metrics.%1$s x
                        WHERE x.strategy_id = p.strategy_id AND x.day = p.day AND x.key = p.key AND x.import_id = :import)
                    AND NOT EXISTS (SELECT 1 FROM metrics.%1$s_past x
                        WHERE x.day = p.day AND x.key = p.key AND x.import_id = :import)),
            theirs AS MATERIALIZED (
                SELECT f.import_id, f.day, f.until, f.key, f.source, %2$s FROM metrics.%1$s f
                WHERE f.import_id IN (SELECT id FROM later)
                UNION ALL
                SELECT f.import_id, f.day, f.until, f.key, f.source, %2$s FROM metrics.%1$s_past f
                WHERE f.import_id IN (SELECT id FROM later)
                UNION ALL
                SELECT r.import_id, f.day, f.until, f.key, f.source, %2$s FROM metrics.fact_said_again r
                JOIN metrics.%1$s f ON f.strategy_id = r.strategy_id AND f.day = r.day AND f.key = r.key
                    AND f.import_id = r.of_import
                WHERE r.import_id IN (SELECT id FROM later)
                UNION ALL
                SELECT r.import_id, f.day, f.until, f.key, f.source, %2$s FROM metrics.fact_said_again r
                JOIN metrics.%1$s_past f ON f.strategy_id = r.strategy_id AND f.day = r.day AND f.key = r.key
                    AND f.import_id = r.of_import
                WHERE r.import_id IN (SELECT id FROM later))
            SELECT l.id, l.file_name FROM later l WHERE l.id IN (
                SELECT t.import_id FROM theirs t JOIN back b ON b.day = t.day AND b.key = t.key
                UNION
                """;
    private static final String NEWEST_FIRST = ") ORDER BY l.stored_order DESC";

    /** Rows of the same in other portions or with other detail, as {@link Displacement#PORTION} and the like ask. */
    private static final String OTHER_GRAIN = """
            SELECT s.import_id FROM (
                SELECT import_id, source, %1$s AS portion, min(day) AS first, max(until) AS last%4$s
                FROM theirs f GROUP BY import_id, source, portion%4$s) AS s
            JOIN (SELECT DISTINCT source, day, until, %1$s AS portion%4$s FROM back f) AS f
                ON f.source = s.source AND f.day <= s.last AND f.until >= s.first AND %5$s AND f.portion <> s.portion
            UNION
            SELECT s.import_id FROM (
                SELECT import_id, source, day, until, bit_and(%2$s) AS always, bit_or(%2$s) AS ever,
                    min(%3$s) AS low, max(%3$s) AS high%4$s
                FROM theirs f GROUP BY import_id, source, day, until%4$s) AS s
            JOIN (SELECT DISTINCT source, day, until, %2$s AS detail, %3$s AS split%4$s FROM back f) AS f
                ON f.source = s.source AND f.day = s.day AND f.until = s.until AND %5$s
                AND ((f.detail & ~s.ever) <> 0 OR (s.always & ~f.detail) <> 0 OR f.split NOT BETWEEN s.low AND s.high OR %6$s)
            """;

    /** The latter as {@link Displacement#VANISHED} asks. */
    private static final String MEDIA = backAndLater("media_fact", "f.account, f.campaign, f.ad_set, f.creative,"
            + " f.country, f.region, f.language, f.platform, f.breakdown")
            + OTHER_GRAIN.formatted(Displacement.PORTIONS, Displacement.MEDIA_DETAIL, Displacement.SPLIT,
                    ", account, campaign", Displacement.SAME_CAMPAIGN, "s.account <> f.account") + """
            UNION
            SELECT t.import_id FROM (
                SELECT import_id, source, account, min(day) AS first, max(until) AS last FROM theirs
                WHERE import_id IN (SELECT id FROM later WHERE coalesce(answers::jsonb ->> 'vanished', '') <> 'keep'
                    AND (EXISTS (SELECT 1 FROM metrics.media_fact_past p WHERE p.replaced_by = later.id)
                        OR EXISTS (SELECT 1 FROM metrics.fact_said_again r WHERE r.import_id = later.id)))
                GROUP BY 1, 2, 3) AS t
            JOIN (SELECT DISTINCT source, account, day, until FROM back) AS b
                ON b.source = t.source AND b.account = t.account AND b.day >= t.first AND b.until <= t.last
            """ + NEWEST_FIRST;

    private static final String REQUEST = backAndLater("request_fact", "f.country, f.entity_key, f.mode")
            + OTHER_GRAIN.formatted(Displacement.PORTIONS, Displacement.REQUESTS_DETAIL, "''", ", country",
                    Displacement.SAME_COUNTRY, "false")
            + NEWEST_FIRST;

    private static final String CONTACT = backAndLater("contact_fact", "f.channel, f.topic")
            + OTHER_GRAIN.formatted(Displacement.PORTIONS, Displacement.CONTACTS_DETAIL, "''", ", channel",
                    Displacement.SAME_CHANNEL, "s.channel <> f.channel")
            + NEWEST_FIRST;

    /** The latter as {@link Displacement#TOOL} asks. */
    private static final String AUDIENCE = backAndLater("audience_fact", "f.dimension") + """
            SELECT t.import_id FROM (
                SELECT import_id, source, min(day) AS first, max(until) AS last FROM theirs
                WHERE dimension IN ('country', 'total') GROUP BY 1, 2) AS t
            JOIN (SELECT DISTINCT source, day, until FROM back WHERE dimension IN ('country', 'total')) AS b
                ON b.source <> t.source AND b.day <= t.last AND b.until >= t.first
            """ + NEWEST_FIRST;

    private static String backAndLater(String table, String columns) {
        return BACK_AND_LATER.formatted(table, columns, columns.replace("f.", "p."));
    }

    private final JdbcClient jdbc;

    LaterImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import that has to be undone before. */
    record Later(long id, String fileName) {}

    /** Puts the import, which has just become facts, after all others. */
    @Transactional
    public void placeLast(long importId) {
        jdbc.sql("UPDATE metrics.import SET stored_order = nextval('metrics.import_stored_order') WHERE id = :import")
                .param("import", importId)
                .update();
    }

    /**
     * Those that must be undone before the import can be, in the order in which they must be; mostly none. Where a
     * million rows gave way it takes longer than a page may.
     */
    @Transactional
    public List<Later> before(FactKind kind, long importId) {
        jdbc.sql("SET LOCAL statement_timeout = '2min'").update();
        jdbc.sql("SET LOCAL work_mem = '32MB'").update();
        switch (kind) {
            case MEDIA:
                return ask(MEDIA, importId);
            case AUDIENCE:
                return ask(AUDIENCE, importId);
            case REQUEST:
                return ask(REQUEST, importId);
            case CONTACT:
                return ask(CONTACT, importId);
            default:
                return List.of(); // nothing of the other kinds ever gives way but by key
        }
    }

    private List<Later> ask(String sql, long importId) {
        return jdbc.sql(sql).param("import", importId, Types.BIGINT).query(Later.class).list();
    }

    /** @throws StateConflict naming the imports that must be undone first */
    @Transactional
    public void requireNone(FactKind kind, long importId) {
        List<Later> later = before(kind, importId);
        if (!later.isEmpty()) {
            throw new StateConflict("metrics.rule.built-upon", later.size(), named(later));
        }
    }

    /** The first of them by file and number. */
    private static String named(List<Later> later) {
        String names = later.stream().limit(NAMED)
                .map(l -> l.fileName() + " (" + l.id() + ")")
                .collect(Collectors.joining(", "));
        return later.size() > NAMED ? names + " (+" + EsMx.number(later.size() - NAMED) + ")" : names;
    }
}
