package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;

/** A date that matters to everyone, with the source from which it is known. */
@Entity
@Table(schema = "campaign", name = "milestone")
class Milestone extends AuditedAggregate {

    private long strategyId;
    private LocalDate day;
    private String name;
    private boolean keyDay;
    private String source;
    private boolean deliverable;
    private LocalDate deliveredOn;
    private String deliveredBy = "";
    private String evidence = "";

    protected Milestone() {}

    static Milestone mark(long strategyId, MilestoneWords words) {
        Milestone milestone = new Milestone();
        milestone.strategyId = strategyId;
        milestone.write(words);
        milestone.done("added", "");
        return milestone;
    }

    /** @throws RuleViolation if it was handed over and would be a deliverable no more */
    void change(MilestoneWords words) {
        if (deliveredOn != null && !words.deliverable()) {
            throw RuleViolation.on("deliverable", "campaign.milestone.delivered");
        }
        String verb = words.day().equals(day) ? "edited" : "moved";
        write(words);
        done(verb, "");
    }

    /**
     * It was handed over, or what was written of that is corrected.
     *
     * @param by name of the person who says so
     * @param where an address or a reference by which it can be found
     */
    void deliver(LocalDate on, String by, String where) {
        if (!deliverable) {
            throw new RuleViolation("campaign.milestone.notDeliverable");
        }
        deliveredOn = on;
        deliveredBy = by;
        evidence = where;
        done("delivered", "");
    }

    void remove() {
        done("removed", "");
    }

    private void write(MilestoneWords words) {
        day = words.day();
        name = words.name();
        keyDay = words.keyDay();
        source = words.source();
        deliverable = words.deliverable();
    }

    boolean deliverable() {
        return deliverable;
    }

    /** Null until it was handed over. */
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    String evidence() {
        return evidence;
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
        state.put("deliverable", deliverable ? "✓" : "");
        state.put("deliveredOn", deliveredOn == null ? "" : EsMx.date(deliveredOn));
        state.put("evidence", evidence);
        return state;
    }
}
