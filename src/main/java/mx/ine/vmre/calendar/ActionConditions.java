package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.SearchText;

/**
 * What a filter asks of {@code actions.v_action a}, as conditions of constant text.
 *
 * @param sql begins with WHERE
 */
record ActionConditions(String sql, Map<String, Object> parameters) {

    private static final String ALWAYS = " WHERE a.strategy_id = :strategy AND a.line IN (:lines) AND a.area IN (:areas)"
            + " AND a.state IN (:states)";
    private static final String LATE = " AND a.ends < :today";
    private static final String STAGE = " AND EXISTS (SELECT 1 FROM actions.v_action_stage x JOIN campaign.v_stage s"
            + " ON s.id = x.stage_id WHERE x.action_id = a.id AND s.number = :stage)";
    private static final String PLACE = " AND EXISTS (SELECT 1 FROM actions.v_action_words w WHERE w.action_id = a.id"
            + " AND w.place LIKE '%' || kernel.plain(:place) || '%')";
    private static final String TEXT = " AND EXISTS (SELECT 1 FROM actions.v_action_words w WHERE w.action_id = a.id"
            + " AND w.words LIKE '%' || kernel.plain(:text) || '%')";

    static ActionConditions of(CalendarFilter filter, long strategyId, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(ALWAYS);
        parameters.put("strategy", strategyId);
        parameters.put("lines", filter.lineNames());
        parameters.put("areas", filter.areas());
        parameters.put("states", filter.stateNames());
        if (filter.late()) {
            sql.append(LATE);
            parameters.put("today", today);
        }
        if (!filter.etapa().isEmpty()) {
            sql.append(STAGE);
            parameters.put("stage", Integer.parseInt(filter.etapa()));
        }
        if (!filter.lugar().isEmpty()) {
            sql.append(PLACE);
            parameters.put("place", SearchText.literal(filter.lugar()));
        }
        if (!filter.texto().isEmpty()) {
            sql.append(TEXT);
            parameters.put("text", SearchText.literal(filter.texto()));
        }
        return new ActionConditions(sql.toString(), parameters);
    }
}
