package mx.ine.vmre.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.kernel.AuditedAggregate;

/** Which actions count as the execution of a row (Estrategia 4.9), and who says so. */
@Entity
@Table(schema = "calendar", name = "plan_measure")
class RowCounting extends AuditedAggregate {

    /** Where it comes from. */
    enum Source {
        /** Read off the row's words by the application; nobody has confirmed it. */
        SUGGESTED,
        /** The strategy's file says it. */
        FILE,
        /** A person says it. */
        PERSON;

        String key() {
            return "calendar.counting.source." + name();
        }
    }

    private long strategyId;
    private String heading;

    @Column(name = "row_name")
    private String rowName;

    private String[] stages;
    private String[] lines;
    private String[] materials;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String saidByName;
    private Instant saidAt;

    protected RowCounting() {}

    static RowCounting of(long strategyId, QuarterPlans.Row row) {
        RowCounting counting = new RowCounting();
        counting.strategyId = strategyId;
        counting.heading = row.heading();
        counting.rowName = row.name();
        return counting;
    }

    /** Also where nothing changes: then the suggestion is confirmed. */
    void say(PlanMeasure measure, CurrentUser who, Instant when) {
        stages = measure.stages().toArray(String[]::new);
        lines = measure.lines().toArray(String[]::new);
        materials = measure.materials().toArray(String[]::new);
        source = Source.PERSON;
        saidByName = who.name();
        saidAt = when;
        done("counting-told", "");
    }

    PlanMeasure measure() {
        return new PlanMeasure(set(stages), set(lines), set(materials));
    }

    private static Set<String> set(String[] words) {
        return new LinkedHashSet<>(Arrays.asList(words));
    }

    Source source() {
        return source;
    }

    String saidByName() {
        return saidByName;
    }

    Instant saidAt() {
        return saidAt;
    }

    @Override
    public String auditType() {
        return "plan_measure";
    }

    @Override
    public String auditLabel() {
        return rowName;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("stages", String.join(", ", stages));
        state.put("lines", String.join(", ", lines));
        state.put("materials", String.join(", ", materials));
        state.put("source", source.name());
        return state;
    }
}
