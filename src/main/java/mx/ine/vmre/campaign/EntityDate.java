package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.hibernate.annotations.Formula;

/** A date of one entity with overseas voting: its own election, a registration window of its own. */
@Entity
@Table(schema = "campaign", name = "entity_date")
class EntityDate extends AuditedAggregate {

    private long strategyId;
    private String entityKey;

    @Enumerated(EnumType.STRING)
    private EntityDateKind kind;

    private String name;
    private LocalDate starts;
    private LocalDate ends;
    private String source;

    @Formula("(SELECT e.name FROM campaign.federal_entity e WHERE e.key = entity_key)")
    private String entity;

    protected EntityDate() {}

    /** @param entity name of the entity */
    static EntityDate mark(
            long strategyId,
            String entityKey,
            String entity,
            EntityDateKind kind,
            String name,
            DatePeriod period,
            String source) {
        EntityDate date = new EntityDate();
        date.strategyId = strategyId;
        date.entityKey = entityKey;
        date.entity = entity;
        date.write(kind, name, period, source);
        date.done("added", "");
        return date;
    }

    void change(EntityDateKind newKind, String newName, DatePeriod newPeriod, String newSource) {
        String verb = newPeriod.equals(period()) ? "edited" : "moved";
        write(newKind, newName, newPeriod, newSource);
        done(verb, "");
    }

    void remove() {
        done("removed", "");
    }

    private void write(EntityDateKind newKind, String newName, DatePeriod period, String newSource) {
        kind = newKind;
        name = newName;
        starts = period.from();
        ends = period.to();
        source = newSource;
    }

    EntityDateKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    DatePeriod period() {
        return new DatePeriod(starts, ends);
    }

    String source() {
        return source;
    }

    @Override
    public String auditType() {
        return "entity_date";
    }

    @Override
    public String auditLabel() {
        return entity + " · " + name;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("kind", kind.key());
        state.put("name", name);
        state.put("from", EsMx.date(starts));
        state.put("to", EsMx.date(ends));
        state.put("source", source);
        return state;
    }
}
