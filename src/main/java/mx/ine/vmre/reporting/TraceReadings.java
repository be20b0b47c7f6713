package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of files behind a figure. Those of a published report are the ones of the imports that it cites, as they
 * were when it was published: what was replaced since is looked for among the facts that were kept.
 */
@Component
class TraceReadings {

    /** What tells which line of the media plan pays for a row, as {@link PlanPlace#words} write it. */
    private static final String LINE = "concat(r.platform, '|', CASE WHEN coalesce(r.country, '') = '' THEN '"
            + PlanPlace.UNPLACED + "' ELSE coalesce(g.segment_key, '" + PlanPlace.OUTSIDE + "') END, '|', "
            + PlaceWord.SQL.formatted("r.campaign") + ")";

    private static final String MEDIA = """
            WITH f AS (
                SELECT import_id, line, day, until, source, account, platform, file_country::text AS country, campaign,
                    creative, language, impressions, clicks, spend, conversions, currency::text, amount, rate
                FROM metrics.v_media_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, day, until, source, account, platform, file_country::text, campaign,
                    creative, language, impressions, clicks, spend, conversions, currency::text, amount, rate
                FROM metrics.v_media_fact_past
                WHERE strategy_id = :strategy AND day BETWEEN :from AND :to AND replaced_at > :asOf),
            r AS (
                SELECT f.import_id, f.line, f.day, f.until, f.platform, coalesce(f.country, a.country::text) AS country,
                    a.assigned_by, a.assigned_at, f.campaign, f.creative, f.language, f.impressions, f.clicks, f.spend, f.conversions,
                    f.currency, f.amount, f.rate
                FROM f LEFT JOIN metrics.v_campaign_country a ON f.country IS NULL AND a.strategy_id = :strategy
                    AND a.source = f.source AND a.account = f.account AND a.campaign = f.campaign
                    AND a.assigned_at <= :asOf AND (a.ended_at IS NULL OR a.ended_at > :asOf))
            SELECT i.file_name, r.import_id, r.line, r.day, r.until, concat_ws(' · ', t.name, c.name,
                    nullif(r.campaign, ''), nullif(r.creative, '')) AS what, r.assigned_by, r.assigned_at,
                CASE :measure WHEN 'impressions' THEN r.impressions WHEN 'clicks' THEN r.clicks
                    WHEN 'spend' THEN r.spend ELSE r.conversions END AS value,
                CASE :measure WHEN 'spend' THEN r.currency END AS currency, r.amount, r.rate
            FROM r JOIN metrics.v_import i ON i.id = r.import_id
            LEFT JOIN campaign.v_term t ON t.strategy_id = :strategy AND t.kind = 'PLATFORM' AND t.code = r.platform
            LEFT JOIN campaign.v_country c ON c.iso2 = r.country
            LEFT JOIN campaign.v_segment_country g ON g.strategy_id = :strategy AND g.iso2 = r.country
            WHERE (NOT :frozen OR r.import_id = ANY (:imports))
                AND (:platform::text IS NULL OR coalesce(r.platform, '') = :platform)
                AND (:notPlatforms::text[] IS NULL OR coalesce(r.platform, '') <> ALL (:notPlatforms))
                AND (:countries::text[] IS NULL OR coalesce(r.country, '') = ANY (:countries))
                AND (:notCountries::text[] IS NULL OR coalesce(r.country, '') <> ALL (:notCountries))
                AND (:item::text IS NULL OR %1$s = :item)
                AND (:items::text[] IS NULL OR %1$s = ANY (:items))
                AND (:lines::text[] IS NULL OR %2$s = ANY (:lines))
                AND (:notLines::text[] IS NULL OR %2$s <> ALL (:notLines))
            """.formatted(PlaceWord.SQL.formatted("CASE :dimension WHEN 'campaign' THEN r.campaign"
            + " WHEN 'language' THEN coalesce(r.language, '') ELSE r.creative END"), LINE);

    private static final String AUDIENCE = """
            WITH r AS (
                SELECT import_id, line, day, until, dimension, country::text, page, sessions, users, goals
                FROM metrics.v_audience_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, day, until, dimension, country::text, page, sessions, users, goals
                FROM metrics.v_audience_fact_past
                WHERE strategy_id = :strategy AND day BETWEEN :from AND :to AND replaced_at > :asOf)
            SELECT i.file_name, r.import_id, r.line, r.day, r.until,
                concat_ws(' · ', c.name, nullif(r.page, '')) AS what, NULL AS assigned_by, NULL::timestamptz AS assigned_at,
                CASE :measure WHEN 'sessions' THEN r.sessions WHEN 'users' THEN r.users ELSE r.goals END AS value,
                NULL AS currency, NULL AS amount, NULL AS rate
            FROM r JOIN metrics.v_import i ON i.id = r.import_id
            LEFT JOIN campaign.v_country c ON c.iso2 = r.country
            WHERE (NOT :frozen OR r.import_id = ANY (:imports)) AND r.dimension = :dimension
                AND (:countries::text[] IS NULL OR coalesce(r.country, '') = ANY (:countries))
                AND (:item::text IS NULL OR %1$s = :item)
                AND (:notItems::text[] IS NULL OR %1$s <> ALL (:notItems))
            """.formatted(PlaceWord.SQL.formatted("r.page"));

    private static final String REQUESTS = """
            WITH r AS (
                SELECT import_id, line, day, until, country::text, entity_key::text, mode, requests
                FROM metrics.v_request_fact WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to
                UNION ALL
                SELECT import_id, line, day, until, country::text, entity_key::text, mode, requests
                FROM metrics.v_request_fact_past
                WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to AND replaced_at > :asOf)
            SELECT i.file_name, r.import_id, r.line, r.day, r.until,
                concat_ws(' · ', c.name, e.name) AS what, nullif(r.mode, '') AS mode, NULL AS assigned_by,
                NULL::timestamptz AS assigned_at, r.requests AS value, NULL AS currency, NULL AS amount, NULL AS rate
            FROM r JOIN metrics.v_import i ON i.id = r.import_id
            LEFT JOIN campaign.v_country c ON c.iso2 = r.country
            LEFT JOIN campaign.v_entity e ON e.key = r.entity_key
            WHERE (NOT :frozen OR r.import_id = ANY (:imports))
                AND (:entity::text IS NULL OR coalesce(r.entity_key, '') = :entity)
                AND (:mode::text IS NULL OR coalesce(r.mode, '') = :mode)
                AND (:item::text IS NULL OR date_trunc('week', r.day)::date::text = :item)
                AND (:countries::text[] IS NULL OR coalesce(r.country, '') = ANY (:countries))
                AND (:notCountries::text[] IS NULL OR coalesce(r.country, '') <> ALL (:notCountries))
            """;

    private static final String COUNTED =
            "SELECT count(*) AS rows, coalesce(sum(value), 0) AS total FROM (%s) AS x WHERE value IS NOT NULL";
    private static final String PAGED =
            "SELECT * FROM (%s) AS x WHERE value IS NOT NULL ORDER BY file_name, import_id, line"
                    + " LIMIT :limit OFFSET :offset";

    private static final List<Statements> STATEMENTS = List.of(
            new Statements(SourceKind.CAMPAIGNS, COUNTED.formatted(MEDIA), PAGED.formatted(MEDIA)),
            new Statements(SourceKind.AUDIENCE, COUNTED.formatted(AUDIENCE), PAGED.formatted(AUDIENCE)),
            new Statements(SourceKind.REQUESTS, COUNTED.formatted(REQUESTS), PAGED.formatted(REQUESTS)),
            new Statements(SourceKind.VIDEOS, COUNTED.formatted(FurtherTraces.VIDEOS),
                    PAGED.formatted(FurtherTraces.VIDEOS)),
            new Statements(SourceKind.CARDS, COUNTED.formatted(FurtherTraces.CARDS),
                    PAGED.formatted(FurtherTraces.CARDS)),
            new Statements(SourceKind.CONTACTS, COUNTED.formatted(FurtherTraces.CONTACTS),
                    PAGED.formatted(FurtherTraces.CONTACTS)));

    private final JdbcClient jdbc;
    private final ReportWording wording;

    TraceReadings(JdbcClient jdbc, ReportWording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    private record Statements(SourceKind kind, String counted, String paged) {}

    /**
     * Of which state of the facts.
     *
     * @param imports those that a published report cites, or null for the facts of today
     * @param publishedAt when it was published, or null
     */
    record AsOf(List<Long> imports, Instant publishedAt) {

        static final AsOf TODAY = new AsOf(null, null);
    }

    /** @param total what the rows add up to */
    record Sum(long rows, BigDecimal total) {}

    /**
     * A row of a file.
     *
     * @param days its day, or its first and last
     * @param what its dimensions, in words
     * @param original the amount as the file says it, with the rate, where that is not in pesos; else the empty text
     * @param assignedBy who gave its campaign the country that the file does not say, or null
     * @param assignedOn when, or null
     */
    record Row(
            String file, long importId, long line, String days, String what, String value, String original,
            String assignedBy, String assignedOn) {}

    Sum sum(long strategyId, TracePart part, AsOf asOf) {
        return ask(of(part.kind()).counted(), strategyId, part, asOf)
                .query((rs, n) -> new Sum(rs.getLong("rows"), rs.getBigDecimal("total")))
                .single();
    }

    List<Row> rows(long strategyId, TracePart part, AsOf asOf, int limit, long offset) {
        return ask(of(part.kind()).paged(), strategyId, part, asOf)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs, part))
                .list();
    }

    private static Statements of(SourceKind kind) {
        return STATEMENTS.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }

    private JdbcClient.StatementSpec ask(String sql, long strategyId, TracePart part, AsOf asOf) {
        FactFilter filter = part.filter();
        OffsetDateTime published = asOf.publishedAt() == null
                ? OffsetDateTime.MAX : OffsetDateTime.ofInstant(asOf.publishedAt(), ZoneOffset.UTC);
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("from", part.from())
                .param("to", part.to())
                .param("measure", part.measure())
                .param("asOf", published)
                .param("frozen", asOf.imports() != null)
                .param("imports", asOf.imports() == null ? new Long[0] : asOf.imports().toArray(Long[]::new))
                .param("platform", filter.platform())
                .param("countries", array(filter.countries()))
                .param("notCountries", array(filter.notCountries()))
                .param("entity", filter.entity())
                .param("mode", filter.mode())
                .param("dimension", filter.dimension())
                .param("item", filter.item())
                .param("notItems", array(filter.notItems()))
                .param("items", array(filter.items()))
                .param("lines", array(filter.lines()))
                .param("notLines", array(filter.notLines()))
                .param("notPlatforms", array(filter.notPlatforms()));
    }

    private static String[] array(List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private Row row(ResultSet rs, TracePart part) throws SQLException {
        LocalDate day = rs.getObject("day", LocalDate.class);
        LocalDate until = rs.getObject("until", LocalDate.class);
        OffsetDateTime assigned = rs.getObject("assigned_at", OffsetDateTime.class);
        return new Row(
                rs.getString("file_name"), rs.getLong("import_id"), rs.getLong("line"),
                day.equals(until) ? EsMx.date(day) : EsMx.date(day) + " – " + EsMx.date(until),
                what(rs, part.kind()), part.text(rs.getBigDecimal("value")),
                original(rs), rs.getString("assigned_by"),
                assigned == null ? null : EsMx.dateTime(assigned.toInstant()));
    }

    /** The facts say the mode of a request by a word of ours. */
    private String what(ResultSet rs, SourceKind kind) throws SQLException {
        String what = rs.getString("what");
        String mode = kind == SourceKind.REQUESTS ? rs.getString("mode") : null;
        return mode == null ? what : what + (what.isEmpty() ? "" : " · ") + wording.text("reporting.mode." + mode);
    }

    /** {@code 1,234.50 USD × 20.1234}. */
    private static String original(ResultSet rs) throws SQLException {
        String currency = rs.getString("currency");
        return currency == null
                ? ""
                : EsMx.amount(rs.getBigDecimal("amount")) + " " + currency + " × "
                        + rs.getBigDecimal("rate").stripTrailingZeros().toPlainString();
    }
}
