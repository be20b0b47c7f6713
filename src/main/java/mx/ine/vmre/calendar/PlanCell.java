package mx.ine.vmre.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.kernel.AuditedAggregate;

/** What a person says of a cell that the document does not let one read (Estrategia 4.9), with why they say it. */
@Entity
@Table(schema = "calendar", name = "plan_cell")
class PlanCell extends AuditedAggregate {

    private long strategyId;
    private String heading;

    @Column(name = "row_name")
    private String rowName;

    private int year;
    private int quarter;
    private Boolean planned;
    private String note;
    private long saidBy;
    private String saidByName;
    private Instant saidAt;

    protected PlanCell() {}

    static PlanCell of(long strategyId, QuarterPlans.Row row, Quarter quarter) {
        PlanCell cell = new PlanCell();
        cell.strategyId = strategyId;
        cell.heading = row.heading();
        cell.rowName = row.name();
        cell.year = quarter.year();
        cell.quarter = quarter.number();
        return cell;
    }

    /** @param planned null takes back what had been said */
    void say(Boolean plannedNow, String why, CurrentUser who, Instant when) {
        planned = plannedNow;
        note = why;
        saidBy = who.id();
        saidByName = who.name();
        saidAt = when;
        done(plannedNow == null ? "plan-untold" : "plan-told", why);
    }

    Boolean planned() {
        return planned;
    }

    String note() {
        return note;
    }

    String saidByName() {
        return saidByName;
    }

    Instant saidAt() {
        return saidAt;
    }

    @Override
    public String auditType() {
        return "plan_cell";
    }

    @Override
    public String auditLabel() {
        return rowName + ", T" + quarter + " " + year;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("planned", PlanWord.of(planned).name());
        state.put("note", note);
        return state;
    }
}
