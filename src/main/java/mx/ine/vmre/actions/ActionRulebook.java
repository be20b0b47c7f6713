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
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a strategy asks of its actions. */
@Component
class ActionRulebook {

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Strategies strategies;
    private final RuleParameters rules;

    ActionRulebook(JdbcClient jdbc, Catalogues catalogues, Strategies strategies, RuleParameters rules) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.strategies = strategies;
        this.rules = rules;
    }

    ActionRules of(long strategyId) {
        Map<String, String> kinds = new LinkedHashMap<>();
        catalogues.of(strategyId, CatalogueKind.AGENDA_ITEM).forEach(t -> kinds.put(t.code(), t.name()));
        return new ActionRules(
                lineAreas(strategyId), inPerson(strategyId), rule(strategyId, "tours"), kinds,
                strategies.parameters(strategyId).anchorSite());
    }

    private InPersonRules inPerson(long strategyId) {
        RuleText preferred = rule(strategyId, "preferred-places");
        List<Preferred> places = jdbc.sql("SELECT iso2, name FROM campaign.v_focus_place"
                        + " WHERE strategy_id = ? AND numeral = ? ORDER BY position")
                .params(strategyId, preferred.text("focus").orElse(""))
                .query(Preferred.class)
                .list();
        Map<String, Set<String>> regions = new HashMap<>();
        places.forEach(p -> regions.computeIfAbsent(p.iso2(), k -> new HashSet<>()).add(Folding.fold(p.name())));
        return new InPersonRules(
                preferred, rule(strategyId, "digital-elsewhere"), regions,
                places.stream().map(Preferred::name).collect(Collectors.joining(", ")));
    }

    /** One that names nothing where the strategy has none. */
    private RuleText rule(long strategyId, String key) {
        return rules.byKey(strategyId, key).orElseGet(() -> new RuleText(key, "", null, "", "", Map.of()));
    }

    /**
     * Where the strategy speaks of this kind of action: the numeral of its catalogue entry; the empty text where none is
     * written.
     */
    String numeral(long strategyId, ActionDetail detail) {
        CatalogueKind kind = detail.fold(
                d -> CatalogueKind.MATERIAL, o -> CatalogueKind.OUTREACH_ACTIVITY, p -> CatalogueKind.PRESS_ROUTE,
                d -> CatalogueKind.PLATFORM);
        return catalogues.byCode(strategyId, kind, detail.kind()).map(Term::numeral).orElse("");
    }

    /** In which an action is until somebody says otherwise: the first one that the strategy offers. */
    List<String> firstLanguage(long strategyId) {
        return catalogues.offered(strategyId, CatalogueKind.LANGUAGE).stream().map(Term::code).limit(1).toList();
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

    /** What each line is about in the strategy's own words, by the line's name. */
    Map<String, String> lineSummaries(long strategyId) {
        Map<String, String> summaries = new HashMap<>();
        jdbc.sql("SELECT line, summary FROM campaign.v_line WHERE strategy_id = ?").param(strategyId).query(rs -> {
            summaries.put(rs.getString(1), rs.getString(2));
        });
        return summaries;
    }

    record Preferred(String iso2, String name) {}

    record LineArea(String line, String area) {}
}
