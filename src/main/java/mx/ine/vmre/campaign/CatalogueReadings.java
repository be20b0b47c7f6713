package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the administration of catalogues, entities and strategies. */
@Service
@Transactional(readOnly = true)
class CatalogueReadings {

    private static final StateBadge OFFERED = new StateBadge("campaign.term.offered", "s-ok", "done");
    private static final StateBadge RETIRED = new StateBadge("campaign.term.retired", "s-off", "off");

    private static final StateBadge PREPARING = new StateBadge("campaign.state.PREPARING", "s-wait", "plan");
    private static final StateBadge AVAILABLE = new StateBadge("campaign.state.AVAILABLE", "s-ok", "done");

    private final JdbcClient jdbc;

    CatalogueReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A catalogue with how many entries it offers. */
    record KindRow(CatalogueKind kind, String offered, String retired) {}

    /** @param first, last whether it cannot go further up or down */
    record TermRow(
            String code, String name, String numeral, String description, boolean child, StateBadge state,
            boolean retired, boolean first, boolean last) {}

    record EntityRow(long id, String key, String name, String offices, String provisions, String source) {}

    record StrategyRow(
            String key, String name, String title, String period, String stages, boolean preparing, StateBadge state) {}

    record DateRow(long id, String name, String kindKey, String period, String source) {}

    List<KindRow> kinds(StrategyRef strategy) {
        Map<CatalogueKind, KindRow> counted = new EnumMap<>(CatalogueKind.class);
        jdbc.sql("SELECT kind, count(*) FILTER (WHERE NOT retired), count(*) FILTER (WHERE retired) FROM campaign.term"
                        + " WHERE strategy_id = :id GROUP BY kind")
                .param("id", strategy.id())
                .query(rs -> {
                    CatalogueKind kind = CatalogueKind.valueOf(rs.getString(1));
                    counted.put(kind, new KindRow(kind, EsMx.number(rs.getLong(2)), EsMx.number(rs.getLong(3))));
                });
        return Arrays.stream(CatalogueKind.values())
                .map(kind -> counted.getOrDefault(kind, new KindRow(kind, "0", "0")))
                .toList();
    }

    List<TermRow> terms(StrategyRef strategy, CatalogueKind kind) {
        return jdbc.sql(
                        """
                        SELECT code, name, numeral, split_part(description, E'\\n', 1) AS description,
                               parent_code IS NOT NULL AS child, retired,
                               row_number() OVER order_asc = 1 AS first,
                               row_number() OVER order_desc = 1 AS last
                        FROM campaign.term
                        WHERE strategy_id = :id AND kind = :kind
                        WINDOW order_asc AS (ORDER BY position, id), order_desc AS (ORDER BY position DESC, id DESC)
                        ORDER BY position, id
                        """)
                .param("id", strategy.id())
                .param("kind", kind.name())
                .query((rs, n) -> new TermRow(
                        rs.getString("code"), rs.getString("name"), rs.getString("numeral"),
                        rs.getString("description"), rs.getBoolean("child"),
                        rs.getBoolean("retired") ? RETIRED : OFFERED, rs.getBoolean("retired"),
                        rs.getBoolean("first"), rs.getBoolean("last")))
                .list();
    }

    List<EntityRow> entities(StrategyRef strategy) {
        return jdbc.sql("SELECT v.id, v.entity_key AS key, e.name, replace(v.offices, E'\\n', ', ') AS offices,"
                        + " replace(v.provisions, E'\\n', ' ') AS provisions, v.source"
                        + " FROM campaign.voting_entity v JOIN campaign.federal_entity e ON e.key = v.entity_key"
                        + " WHERE v.strategy_id = :id ORDER BY e.name")
                .param("id", strategy.id())
                .query(EntityRow.class)
                .list();
    }

    List<StrategyRow> strategies() {
        return jdbc.sql("SELECT s.key, s.name, s.title, s.starts, s.ends, s.state,"
                        + " (SELECT count(*) FROM campaign.stage t WHERE t.strategy_id = s.id) AS stages"
                        + " FROM campaign.strategy s ORDER BY s.starts DESC, s.id")
                .query((rs, n) -> new StrategyRow(
                        rs.getString("key"), rs.getString("name"), rs.getString("title"),
                        EsMx.date(rs.getDate("starts").toLocalDate()) + " – "
                                + EsMx.date(rs.getDate("ends").toLocalDate()),
                        EsMx.number(rs.getLong("stages")), rs.getString("state").equals("PREPARING"),
                        rs.getString("state").equals("PREPARING") ? PREPARING : AVAILABLE))
                .list();
    }

    List<DateRow> dates(StrategyRef strategy, String entity) {
        return jdbc.sql("SELECT id, name, kind, starts, ends, source FROM campaign.entity_date"
                        + " WHERE strategy_id = :id AND entity_key = :entity ORDER BY starts, name")
                .param("id", strategy.id())
                .param("entity", entity)
                .query((rs, n) -> new DateRow(
                        rs.getLong("id"), rs.getString("name"), EntityDateKind.valueOf(rs.getString("kind")).key(),
                        period(rs.getDate("starts").toLocalDate(), rs.getDate("ends").toLocalDate()),
                        rs.getString("source")))
                .list();
    }

    private static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? EsMx.date(from) : EsMx.date(from) + " – " + EsMx.date(to);
    }
}
