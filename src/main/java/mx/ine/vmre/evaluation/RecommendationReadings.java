package mx.ine.vmre.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.SearchText;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recommendations as pages and files show them, in the order of the document. */
@Component
class RecommendationReadings {

    /** Actions offered at a time to whoever looks for one. */
    static final int FOUND = 20;

    private static final String ROWS = "SELECT id, source, source_name, code, printed, body, state, live, links, since,"
            + " declined_reason, declined_on, declined_by FROM evaluation.v_recommendation WHERE strategy_id = :strategy";
    private static final String IN_ORDER = " ORDER BY source_position, position";
    private static final String SAYS =
            " AND kernel.plain(code || ' ' || printed || ' ' || body) LIKE '%' || kernel.plain(:text) || '%'";
    private static final String ACTIONS = "SELECT l.recommendation_id, a.id, a.code, a.name, a.area, a.state, a.starts,"
            + " a.ends FROM evaluation.recommendation_action l JOIN actions.v_action a ON a.id = l.action_id";

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    RecommendationReadings(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    /** @param text looked for in code and words without regard to accents, or the empty text for all */
    List<RecommendationRow> rows(StrategyRef strategy, String text) {
        return jdbc.sql(ROWS.concat(SAYS).concat(IN_ORDER))
                .param("strategy", strategy.id())
                .param("text", SearchText.literal(text))
                .query(RecommendationRow.class)
                .list();
    }

    Optional<RecommendationRow> row(StrategyRef strategy, long id) {
        return jdbc.sql(ROWS + " AND id = :id")
                .param("strategy", strategy.id())
                .param("id", id)
                .query(RecommendationRow.class)
                .optional();
    }

    static List<SourceTally> tallies(List<RecommendationRow> all) {
        Map<String, List<RecommendationRow>> bySource =
                all.stream().collect(Collectors.groupingBy(RecommendationRow::source, LinkedHashMap::new, Collectors.toList()));
        List<SourceTally> tallies = new ArrayList<>();
        bySource.forEach((source, rows) -> tallies.add(SourceTally.of(source, rows.get(0).sourceName(), rows)));
        return tallies;
    }

    /** The actions of each recommendation of the strategy, by its identifier. */
    Map<Long, List<ActionLink>> actions(StrategyRef strategy) {
        return jdbc.sql(ACTIONS + " WHERE a.strategy_id = :strategy ORDER BY a.starts, a.id")
                .param("strategy", strategy.id())
                .query((rs, n) -> Map.entry(rs.getLong("recommendation_id"), link(
                        rs.getLong("id"), rs.getString("code"), rs.getString("name"), rs.getString("area"),
                        rs.getString("state"), rs.getObject("starts", LocalDate.class), rs.getObject("ends", LocalDate.class))))
                .list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Actions that one may link, by name or code; none for less than two letters. */
    List<ActionLink> found(StrategyRef strategy, String text) {
        if (text.length() < 2) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, code, name, area, state, starts, ends FROM actions.v_action
                        WHERE strategy_id = :strategy AND state <> 'CANCELLED'
                            AND kernel.plain(code || ' ' || name) LIKE '%' || kernel.plain(:text) || '%'
                        ORDER BY starts DESC, id DESC LIMIT :limit
                        """)
                .param("strategy", strategy.id())
                .param("text", SearchText.literal(text))
                .param("limit", FOUND)
                .query((rs, n) -> link(
                        rs.getLong("id"), rs.getString("code"), rs.getString("name"), rs.getString("area"),
                        rs.getString("state"), rs.getObject("starts", LocalDate.class), rs.getObject("ends", LocalDate.class)))
                .list();
    }

    private ActionLink link(
            long id, String code, String name, String area, String state, LocalDate starts, LocalDate ends) {
        String days = starts.equals(ends) ? EsMx.date(starts) : EsMx.date(starts) + " – " + EsMx.date(ends);
        ActionState now = ActionState.valueOf(state);
        return new ActionLink(
                id, code, name, Area.valueOf(area).label() + " · " + days,
                now.badge(ends.isBefore(businessDate.today())));
    }

    /** An action beside a recommendation. */
    record ActionLink(long id, String code, String name, String detail, StateBadge badge) {}
}
