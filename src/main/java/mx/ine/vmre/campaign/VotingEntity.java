package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import org.hibernate.annotations.Formula;

/** A federal entity with overseas voting in a strategy: offices elected from abroad and legal basis (Estrategia 2). */
@Entity
@Table(schema = "campaign", name = "voting_entity")
class VotingEntity extends AuditedAggregate {

    private long strategyId;
    private String entityKey;
    private String offices;
    private String provisions;
    private String source;

    @Formula("(SELECT e.name FROM campaign.federal_entity e WHERE e.key = entity_key)")
    private String name;

    protected VotingEntity() {}

    static VotingEntity add(
            long strategyId, String entityKey, String name, String offices, String provisions, String source) {
        VotingEntity entity = new VotingEntity();
        entity.strategyId = strategyId;
        entity.entityKey = entityKey;
        entity.name = name;
        entity.write(offices, provisions, source);
        entity.done("added", "");
        return entity;
    }

    void describe(String newOffices, String newProvisions, String newSource) {
        write(newOffices, newProvisions, newSource);
        done("edited", "");
    }

    void remove() {
        done("removed", "");
    }

    private void write(String newOffices, String newProvisions, String newSource) {
        offices = newOffices;
        provisions = newProvisions;
        source = newSource;
    }

    String entityKey() {
        return entityKey;
    }

    String offices() {
        return offices;
    }

    String provisions() {
        return provisions;
    }

    String source() {
        return source;
    }

    @Override
    public String auditType() {
        return "voting_entity";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("entity", name);
        state.put("offices", offices);
        state.put("provisions", provisions);
        state.put("source", source);
        return state;
    }
}
