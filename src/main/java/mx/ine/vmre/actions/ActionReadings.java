package mx.ine.vmre.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of actions, read straight into rows. */
@Component
class ActionReadings {

    /** What one may order by; the identifier makes every order total, so that pages never repeat a row. */
    private static final Map<String, String> ORDERS = Map.of(
            "accion", " ORDER BY a.name, a.id",
            "-accion", " ORDER BY a.name DESC, a.id DESC",
            "vertiente", " ORDER BY a.line, a.starts DESC, a.id DESC",
            "-vertiente", " ORDER BY a.line DESC, a.starts DESC, a.id DESC",
            "periodo", " ORDER BY a.starts, a.id",
            "-periodo", " ORDER BY a.starts DESC, a.id DESC",
            "presupuesto", " ORDER BY a.planned_budget, a.id",
            "-presupuesto", " ORDER BY a.planned_budget DESC, a.id DESC",
            "estado", " ORDER BY a.state, a.ends, a.id",
            "-estado", " ORDER BY a.state DESC, a.ends, a.id");

    static final Set<String> SORTABLE = Set.of("accion", "vertiente", "periodo", "presupuesto", "estado");

    private static final String ROWS = "SELECT a.id, a.code, a.name, a.line, a.area, a.state, a.starts, a.ends, a.city,"
            + " a.region, a.planned_budget, c.name AS country, i.target, i.result"
            + " FROM (SELECT a.* FROM actions.action a";
    private static final String PAGE = " LIMIT :size OFFSET :offset) a";
    private static final String ROWS_END = " LEFT JOIN campaign.v_country c ON c.iso2 = a.country_iso"
            + " LEFT JOIN actions.action_indicator i ON i.action_id = a.id AND i.position = 0";
    private static final String EXPORT = "SELECT a.code, a.name, a.line, a.area, a.state,"
            + " (SELECT string_agg(s.number::text, ', ' ORDER BY s.number) FROM actions.action_stage x"
            + " JOIN campaign.v_stage s ON s.id = x.stage_id WHERE x.action_id = a.id) AS stages,"
            + " a.starts, a.ends, c.name AS country, a.region, a.city, a.responsible, i.name AS indicator, i.unit,"
            + " i.target, i.result, a.planned_budget, a.actual_budget,"
            + " (SELECT string_agg(t.name, '; ' ORDER BY t.position) FROM campaign.v_term t WHERE t.strategy_id = a.strategy_id"
            + " AND t.kind = 'OBJECTIVE' AND t.code = ANY (a.objectives)) AS objectives FROM actions.action a"
            + " LEFT JOIN campaign.v_country c ON c.iso2 = a.country_iso"
            + " LEFT JOIN actions.v_action_indicator i ON i.action_id = a.id AND i.position = 0";
    private static final String COUNT = "SELECT count(*) FROM actions.action a";

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    ActionReadings(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    static ListState listState(Map<String, String[]> params) {
        return ListState.of("/acciones", params, ActionQuery.FILTERS, SORTABLE, "-periodo");
    }

    ListPage<ActionRow> page(ListState list, StrategyRef strategy, CurrentUser who) {
        LocalDate today = businessDate.today();
        ActionQuery query = ActionQuery.of(list, strategy.id(), today, who);
        String order = order(list);
        List<ActionRow> rows = jdbc.sql(ROWS.concat(query.where()).concat(order).concat(PAGE).concat(ROWS_END).concat(order))
                .params(query.parameters())
                .param("size", list.size())
                .param("offset", list.offset())
                .query((rs, n) -> row(rs, today))
                .list();
        long total = list.page() == 1 && rows.size() < list.size() ? rows.size() : count(query);
        return ListPage.of(rows, total, list);
    }

    /** All rows that the list would page through, in its order. */
    List<ActionExport.Line> export(ListState list, StrategyRef strategy, CurrentUser who) {
        ActionQuery query = ActionQuery.of(list, strategy.id(), businessDate.today(), who);
        return jdbc.sql(EXPORT.concat(query.where()).concat(order(list)))
                .params(query.parameters())
                .query(ActionExport.Line.class)
                .list();
    }

    private static String order(ListState list) {
        return ORDERS.get((list.descending() ? "-" : "") + list.sort());
    }

    private long count(ActionQuery query) {
        return jdbc.sql(COUNT.concat(query.where()))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** How many the strategy has at all: tells "nothing yet" from "nothing found". */
    boolean any(StrategyRef strategy) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM actions.action WHERE strategy_id = ?)")
                .param(strategy.id())
                .query(Boolean.class)
                .single();
    }

    /** How many the list would show without one of its filters. */
    long countWithout(ListState list, String filter, StrategyRef strategy, CurrentUser who) {
        Map<String, String[]> params = new java.util.HashMap<>();
        list.filters().forEach((name, values) -> params.put(name, values.toArray(String[]::new)));
        params.remove(filter);
        return count(ActionQuery.of(listState(params), strategy.id(), businessDate.today(), who));
    }

    private static ActionRow row(ResultSet rs, LocalDate today) throws SQLException {
        LocalDate starts = rs.getObject("starts", LocalDate.class);
        LocalDate ends = rs.getObject("ends", LocalDate.class);
        var target = rs.getBigDecimal("target");
        var result = rs.getBigDecimal("result");
        return new ActionRow(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("name"),
                place(rs),
                ActionLine.valueOf(rs.getString("line")),
                Area.valueOf(rs.getString("area")).label(),
                EsMx.date(starts),
                starts.equals(ends) ? "" : EsMx.date(ends),
                result == null ? "" : EsMx.number(result),
                target == null ? "" : EsMx.number(target),
                ActionRow.meter(result, target),
                EsMx.money(rs.getBigDecimal("planned_budget")),
                ActionState.valueOf(rs.getString("state")).badge(ends.isBefore(today)));
    }

    private static String place(ResultSet rs) throws SQLException {
        String city = rs.getString("city");
        String region = rs.getString("region");
        if (city.isEmpty() && region.isEmpty()) {
            String country = rs.getString("country");
            return country == null ? "" : country;
        }
        return city.isEmpty() || region.isEmpty() ? city + region : city + ", " + region;
    }
}
