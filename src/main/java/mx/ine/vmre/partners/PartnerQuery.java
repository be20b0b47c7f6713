package mx.ine.vmre.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.SearchText;

/** The conditions that a list's address asks for, as constant SQL and parameters. */
final class PartnerQuery {

    static final List<String> FILTERS = List.of("grupo", "texto", "tipo", "pais", "estado");

    /** The words of addresses for the states. */
    static final Map<String, PartnerState> STATES = states();

    private final StringBuilder where = new StringBuilder(" WHERE p.strategy_id = :strategy");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private PartnerQuery(long strategyId) {
        parameters.put("strategy", strategyId);
    }

    private static Map<String, PartnerState> states() {
        Map<String, PartnerState> states = new LinkedHashMap<>();
        states.put("por-contactar", PartnerState.PROSPECT);
        states.put("en-gestion", PartnerState.IN_TALKS);
        states.put("activa", PartnerState.ACTIVE);
        states.put("suspendida", PartnerState.SUSPENDED);
        states.put("cerrada", PartnerState.CLOSED);
        return states;
    }

    static PartnerQuery of(ListState list, long strategyId) {
        PartnerQuery query = new PartnerQuery(strategyId);
        query.and(list, "grupo", " AND coalesce(k.group_code, k.code) IN (:grupo)");
        query.and(list, "tipo", " AND (p.kind_code IN (:tipo) OR p.other_kinds && ARRAY[:tipo]::text[])");
        query.and(list, "pais", " AND p.country_iso IN (:pais)");
        List<String> chosen = list.values("estado").stream()
                .filter(STATES::containsKey)
                .map(s -> STATES.get(s).name())
                .toList();
        if (!chosen.isEmpty()) {
            query.where.append(" AND p.state IN (:estado)");
            query.parameters.put("estado", chosen);
        }
        if (!list.value("texto").isEmpty()) {
            query.where.append(" AND kernel.plain(concat_ws(' ', p.name, p.city, p.region, c.name))"
                    + " LIKE '%' || kernel.plain(:texto) || '%'");
            query.parameters.put("texto", SearchText.literal(list.value("texto")));
        }
        return query;
    }

    private void and(ListState list, String filter, String condition) {
        if (!list.values(filter).isEmpty()) {
            where.append(condition);
            parameters.put(filter, Set.copyOf(list.values(filter)));
        }
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
