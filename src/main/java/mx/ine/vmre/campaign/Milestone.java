package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;

/** A date that matters to everyone, with the source from which it is known. */
@Entity
@Table(schema = "campaign", name = "milestone")
class Milestone extends AuditedAggregate {

    private long strategyId;
    private LocalDate day;
    private String name;
    private boolean keyDay;
    private String source;

    protected Milestone() {}

    static Milestone mark(long strategyId, LocalDate day, String name, boolean keyDay, String source) {
        Milestone milestone = new Milestone();
        milestone.strategyId = strategyId;
        milestone.write(day, name, keyDay, source);
        milestone.done("added", "");
        return milestone;
    }

    void change(LocalDate newDay, String newName, boolean newKeyDay, String newSource) {
        String verb = newDay.equals(day) ? "edited" : "moved";
        write(newDay, newName, newKeyDay, newSource);
        done(verb, "");
    }

    void remove() {
        done("removed", "");
    }

    private void write(LocalDate newDay, String newName, boolean newKeyDay, String newSource) {
        day = newDay;
        name = newName;
        keyDay = newKeyDay;
        source = newSource;
    }

    long strategyId() {
        return strategyId;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    boolean keyDay() {
        return keyDay;
    }

    String source() {
        return source;
    }

    @Override
    public String auditType() {
        return "milestone";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("day", EsMx.date(day));
        state.put("name", name);
        state.put("keyDay", keyDay ? "✓" : "");
        state.put("source", source);
        return state;
    }
}
