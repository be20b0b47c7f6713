package mx.ine.vmre.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KnownQuarterPlans implements QuarterPlans {

    private static final String CELLS = "SELECT s.timeline_note AS note, r.position, r.heading, r.name, c.year, c.quarter,"
            + " c.planned FROM campaign.timeline_row r JOIN campaign.strategy s ON s.id = r.strategy_id"
            + " JOIN campaign.timeline_cell c ON c.row_id = r.id WHERE r.strategy_id = ?"
            + " ORDER BY r.position, c.year, c.quarter";

    private final JdbcClient jdbc;

    KnownQuarterPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(
            String note, int position, String heading, String name, int year, int quarter, Boolean planned) {}

    @Override
    public QuarterPlan of(long strategyId) {
        List<Read> read = jdbc.sql(CELLS).param(strategyId).query(Read.class).list();
        Map<Integer, List<Read>> byRow = read.stream()
                .collect(Collectors.groupingBy(Read::position, LinkedHashMap::new, Collectors.toList()));
        return new QuarterPlan(
                read.isEmpty() ? "" : read.get(0).note(),
                byRow.values().stream()
                        .map(cells -> new Row(
                                cells.get(0).position(), cells.get(0).heading(), cells.get(0).name(),
                                cells.stream().map(c -> new Cell(c.year(), c.quarter(), c.planned())).toList()))
                        .toList());
    }

    @Override
    public List<Material> materials(long strategyId) {
        return jdbc.sql("SELECT code, name, description AS says FROM campaign.term WHERE strategy_id = ? AND kind = ?"
                        + " ORDER BY position, id")
                .params(strategyId, CatalogueKind.MATERIAL.name())
                .query(Material.class)
                .list();
    }
}
