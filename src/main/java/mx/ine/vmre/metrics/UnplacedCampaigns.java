package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns whose facts have no country of their own, from the sums by month: the most money first. */
@Component
class UnplacedCampaigns {

    static final String PATH = "/metricas/por-asignar";
    static final List<String> FILTERS = List.of("texto", "estado");
    /** Without one of these only those are listed that still have no country. */
    static final List<String> STATES = List.of("asignadas", "todas");

    private static final Set<String> SORTABLE = Set.of("campana", "meses", "filas", "impresiones", "gasto", "pais");
    private static final Map<String, String> ORDERS = Map.of(
            "campana", " ORDER BY m.campaign, m.campaign_key",
            "-campana", " ORDER BY m.campaign DESC, m.campaign_key",
            "meses", " ORDER BY first, spend DESC NULLS LAST, m.campaign_key",
            "-meses", " ORDER BY last DESC, spend DESC NULLS LAST, m.campaign_key",
            "filas", " ORDER BY facts, m.campaign_key",
            "-filas", " ORDER BY facts DESC, m.campaign_key",
            "impresiones", " ORDER BY impressions NULLS FIRST, m.campaign_key",
            "-impresiones", " ORDER BY impressions DESC NULLS LAST, m.campaign_key",
            "gasto", " ORDER BY spend NULLS FIRST, m.campaign_key",
            "-gasto", " ORDER BY spend DESC NULLS LAST, impressions DESC NULLS LAST, m.campaign_key");
    private static final Map<String, String> MORE_ORDERS = Map.of(
            "pais", " ORDER BY country_name NULLS FIRST, spend DESC NULLS LAST, m.campaign_key",
            "-pais", " ORDER BY country_name DESC NULLS LAST, spend DESC NULLS LAST, m.campaign_key");

    private static final String FROM = """
             FROM metrics.media_month m
            LEFT JOIN metrics.campaign_country a ON a.strategy_id = m.strategy_id AND a.campaign_key = m.campaign_key
                AND a.ended_at IS NULL
            LEFT JOIN campaign.v_country c ON c.iso2 = a.country
            LEFT JOIN campaign.v_term t ON t.strategy_id = m.strategy_id AND t.kind = 'PLATFORM' AND t.code = m.platform
            WHERE m.strategy_id = :strategy AND m.country = ''
            AND (:text = '' OR kernel.plain(m.campaign || ' ' || m.account) LIKE '%' || kernel.plain(:text) || '%')
            AND (:state = 'todas' OR (:state = 'asignadas') = (a.id IS NOT NULL))
            """;
    private static final String ROWS = """
            SELECT m.campaign_key, m.source, m.account, m.campaign, min(m.month) AS first, max(m.month) AS last,
                string_agg(DISTINCT coalesce(t.name, nullif(m.platform, '')), ', ') AS platforms, sum(m.facts) AS facts,
                CASE WHEN sum(m.with_impressions) > 0 THEN sum(m.impressions) END AS impressions,
                CASE WHEN sum(m.with_spend) > 0 THEN sum(m.spend) END AS spend,
                a.id AS assignment, coalesce(c.name, a.country::text) AS country_name, a.assigned_by_name, a.assigned_at
            """ + FROM + " GROUP BY 1, 2, 3, 4, a.id, a.country, c.name, a.assigned_by_name, a.assigned_at";
    private static final String COUNT = "SELECT count(DISTINCT m.campaign_key)" + FROM;
    private static final String OPEN = "SELECT count(DISTINCT m.campaign_key) FROM metrics.media_month m"
            + " WHERE m.strategy_id = :strategy AND m.country = '' AND NOT EXISTS (SELECT 1"
            + " FROM metrics.campaign_country a WHERE a.strategy_id = m.strategy_id AND a.campaign_key = m.campaign_key"
            + " AND a.ended_at IS NULL)";
    private static final String PAGE = " LIMIT :size OFFSET :offset";

    private final JdbcClient jdbc;

    UnplacedCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListState listState(Map<String, String[]> params) {
        return ListState.of(PATH, params, FILTERS, SORTABLE, "-gasto");
    }

    ListPage<UnplacedRow> page(ListState list, long strategyId) {
        Map<String, Object> asked = Map.of(
                "strategy", strategyId, "text", list.value("texto"), "state", list.value("estado"));
        String order = (list.descending() ? "-" : "") + list.sort();
        List<UnplacedRow> rows = jdbc.sql(ROWS.concat(ORDERS.getOrDefault(order, MORE_ORDERS.get(order))).concat(PAGE))
                .params(asked)
                .param("size", list.size())
                .param("offset", list.offset())
                .query(UnplacedCampaigns::row)
                .list();
        long total = list.page() == 1 && rows.size() < list.size()
                ? rows.size() : jdbc.sql(COUNT).params(asked).query(Long.class).single();
        return ListPage.of(rows, total, list);
    }

    /** How many campaigns still wait for a country. */
    long open(long strategyId) {
        return jdbc.sql(OPEN).param("strategy", strategyId).query(Long.class).single();
    }

    private static UnplacedRow row(ResultSet row, int number) throws SQLException {
        BigDecimal impressions = row.getBigDecimal("impressions");
        BigDecimal spend = row.getBigDecimal("spend");
        String country = row.getString("country_name");
        OffsetDateTime at = row.getObject("assigned_at", OffsetDateTime.class);
        String platforms = row.getString("platforms");
        return new UnplacedRow(
                new CountryAssigning.Chosen(row.getObject("campaign_key", UUID.class), row.getLong("assignment")).toString(),
                row.getString("campaign"),
                row.getString("account"),
                "metrics.source." + row.getString("source"),
                platforms == null ? "" : platforms,
                ImportShelf.months(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                EsMx.number(row.getLong("facts")),
                impressions == null ? "–" : EsMx.number(impressions),
                spend == null ? "–" : EsMx.amount(spend),
                country == null ? "" : country,
                row.getString("assigned_by_name"),
                at == null ? null : EsMx.dateTime(at.toInstant()));
    }
}
