package mx.ine.vmre.actions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each objective of the strategy is covered by actions (Estrategia 3.1), in one statement. */
@Component
class Objectives {

    private static final String COUNTED = """
            SELECT o.code,
                count(DISTINCT a.id) FILTER (WHERE a.state <> 'COMPLETED') AS open,
                count(DISTINCT a.id) FILTER (WHERE a.state = 'COMPLETED') AS done,
                count(DISTINCT a.id) FILTER (WHERE a.state = 'COMPLETED' AND e.pieces > 0) AS proven,
                count(DISTINCT a.id) FILTER (WHERE a.line IN ('DISSEMINATION', 'DIGITAL')) AS pieces,
                array_agg(DISTINCT x.stage_id) FILTER (WHERE x.stage_id IS NOT NULL) AS stages
            FROM actions.action a
            LEFT JOIN LATERAL unnest(a.objectives) AS o (code) ON true
            LEFT JOIN actions.action_stage x ON x.action_id = a.id
            LEFT JOIN actions.v_action_evidence e ON e.action_id = a.id
            WHERE a.strategy_id = ? AND a.state <> 'CANCELLED' GROUP BY o.code""";

    private static final Counted NOTHING = new Counted(null, 0, 0, 0, 0, Set.of());

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Stages stages;

    Objectives(JdbcClient jdbc, Catalogues catalogues, Stages stages) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.stages = stages;
    }

    private record Counted(String code, long open, long done, long proven, long pieces, Set<Long> stages) {}

    /** How far an objective is covered. */
    enum Cover {
        EMPTY("s-bad", "late"),
        PLANNED("s-wait", "plan"),
        UNPROVEN("s-warn", "obs"),
        COVERED("s-ok", "done");

        private final StateBadge badge;

        Cover(String css, String shape) {
            badge = new StateBadge("actions.objectives.state." + name(), css, shape);
        }
    }

    /**
     * An objective as its coverage is shown.
     *
     * @param open actions that are not completed yet; {@code done} those that are, {@code proven} those with evidence
     * @param pieces of them, what is published: pieces of dissemination and digital contents
     * @param gaps labels of the stages in which nothing serves it
     */
    record Row(
            String name, String numeral, boolean retired, StateBadge badge, String open, String done, String proven,
            String pieces, List<String> gaps, String url) {}

    /** @param without actions that serve no objective, written; {@code 0} for none */
    record Coverage(List<Row> rows, String without, String withoutUrl) {}

    Coverage of(StrategyRef strategy) {
        Map<String, Counted> counted = new HashMap<>();
        jdbc.sql(COUNTED).param(strategy.id()).query(Objectives::counted).list().forEach(c -> counted.put(c.code(), c));
        List<StageRow> all = stages.of(strategy.id());
        List<Row> rows = new ArrayList<>();
        for (Term objective : catalogues.of(strategy.id(), CatalogueKind.OBJECTIVE)) {
            Counted c = counted.getOrDefault(objective.code(), NOTHING);
            if (!objective.retired() || c != NOTHING) {
                rows.add(row(objective, c, all));
            }
        }
        Counted without = counted.getOrDefault(null, NOTHING);
        return new Coverage(rows, EsMx.number(without.open() + without.done()), list(ActionQuery.NO_OBJECTIVE));
    }

    private static Row row(Term objective, Counted c, List<StageRow> all) {
        return new Row(
                objective.name(), objective.numeral(), objective.retired(), cover(c).badge, EsMx.number(c.open()),
                EsMx.number(c.done()), EsMx.number(c.proven()), EsMx.number(c.pieces()),
                all.stream().filter(s -> !c.stages().contains(s.id())).map(StageRow::label).toList(),
                list(objective.code()));
    }

    private static Cover cover(Counted c) {
        if (c.open() + c.done() == 0) {
            return Cover.EMPTY;
        }
        return c.done() == 0 ? Cover.PLANNED : c.proven() == 0 ? Cover.UNPROVEN : Cover.COVERED;
    }

    private static String list(String code) {
        return "/acciones?objetivo=" + code;
    }

    private static Counted counted(ResultSet rs, int n) throws SQLException {
        Array served = rs.getArray("stages");
        return new Counted(
                rs.getString("code"), rs.getLong("open"), rs.getLong("done"), rs.getLong("proven"), rs.getLong("pieces"),
                served == null ? Set.of() : Set.of((Long[]) served.getArray()));
    }
}
