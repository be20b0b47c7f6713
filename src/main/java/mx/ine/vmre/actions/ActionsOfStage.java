package mx.ine.vmre.actions;

import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moving a stage means for actions: nothing moves by itself, but some would no longer touch their stage. */
@Component
class ActionsOfStage implements StageChangeImpact {

    private static final String COUNTS = """
            SELECT count(*) AS all_of_it,
                count(*) FILTER (WHERE a.state IN ('PLANNED', 'APPROVED', 'IN_PROGRESS')
                    AND (a.ends < :from OR a.starts > :to)) AS to_do,
                count(*) FILTER (WHERE a.state = 'COMPLETED' AND (a.ends < :from OR a.starts > :to)) AS done
            FROM actions.action_stage s JOIN actions.action a ON a.id = s.action_id
            WHERE s.stage_id = :stage AND a.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    ActionsOfStage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> of(StageRow stage, DatePeriod wanted) {
        Counts counts = jdbc.sql(COUNTS)
                .param("stage", stage.id())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(Counts.class)
                .single();
        String url = "/acciones?etapa=" + stage.number();
        String outside = url + "&" + ActionQuery.OUTSIDE + "=" + ActionQuery.outside(wanted);
        return Stream.of(
                        new Touched("actions.impact.ofStage", counts.allOfIt(), url),
                        new Touched("actions.impact.outside", counts.toDo(),
                                outside + "&estado=planeada&estado=aprobada&estado=en-curso"),
                        new Touched("actions.impact.done", counts.done(), outside + "&estado=completa"))
                .filter(touched -> touched.count() > 0)
                .toList();
    }

    record Counts(long allOfIt, long toDo, long done) {}
}
