package mx.ine.vmre.campaign;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class KnownEntitiesWithVote implements EntitiesWithVote {

    private final JdbcClient jdbc;

    KnownEntitiesWithVote(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> of(long strategyId) {
        return jdbc.sql("SELECT e.name, v.offices, v.provisions, v.source FROM campaign.voting_entity v"
                        + " JOIN campaign.federal_entity e ON e.key = v.entity_key WHERE v.strategy_id = :id ORDER BY e.name")
                .param("id", strategyId)
                .query((rs, n) -> new Row(
                        rs.getString("name"), rs.getString("offices").lines().toList(),
                        rs.getString("provisions").lines().toList(), rs.getString("source")))
                .list();
    }
}
