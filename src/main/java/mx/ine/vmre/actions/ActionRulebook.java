package mx.ine.vmre.actions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.Strategies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a strategy asks of its actions. */
@Component
class ActionRulebook {

    /** Numeral of the list of regions preferred for activities in person; 4.8 has a shorter one for dissemination. */
    private static final String PREFERRED_PLACES = "3.3.3";

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Strategies strategies;

    ActionRulebook(JdbcClient jdbc, Catalogues catalogues, Strategies strategies) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.strategies = strategies;
    }

    ActionRules of(long strategyId) {
        List<Preferred> places = jdbc.sql("SELECT iso2, name FROM campaign.v_focus_place"
                        + " WHERE strategy_id = ? AND numeral = ? ORDER BY position")
                .params(strategyId, PREFERRED_PLACES)
                .query(Preferred.class)
                .list();
        Map<String, Set<String>> preferred = new HashMap<>();
        places.forEach(p -> preferred.computeIfAbsent(p.iso2(), k -> new HashSet<>()).add(Plain.of(p.name())));
        Map<String, String> kinds = new LinkedHashMap<>();
        catalogues.offered(strategyId, CatalogueKind.AGENDA_ITEM).forEach(t -> kinds.put(t.code(), t.name()));
        return new ActionRules(
                lineAreas(strategyId),
                preferred,
                places.stream().map(Preferred::name).collect(Collectors.joining(", ")),
                kinds,
                strategies.parameters(strategyId).anchorSite());
    }

    int contentPeriodDays(long strategyId) {
        return strategies.parameters(strategyId).contentPeriodDays();
    }

    /** Names of the areas that may carry each line, by the line's name. */
    Map<String, Set<String>> lineAreas(long strategyId) {
        return jdbc
                .sql("SELECT line, area FROM campaign.v_line_area WHERE strategy_id = ?")
                .param(strategyId)
                .query(LineArea.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        LineArea::line, Collectors.mapping(LineArea::area, Collectors.toSet())));
    }

    record Preferred(String iso2, String name) {}

    record LineArea(String line, String area) {}
}
