package mx.ine.vmre.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;

/**
 * A public or official count of registration requests accumulated to a day, against which those of the report are held
 * (Estrategia 7.6). The directorate of the registry keeps it.
 */
@Entity
@Table(schema = "reporting", name = "curve_point")
class CurvePoint extends AuditedAggregate {

    @Column(updatable = false)
    private Long strategyId;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private Long requests;

    @Column(updatable = false)
    private String source;

    protected CurvePoint() {}

    static CurvePoint note(CurrentUser who, long strategyId, CurveTerms terms) {
        who.requireEditorOf(Area.DERFE);
        CurvePoint point = new CurvePoint();
        point.strategyId = strategyId;
        point.day = terms.day();
        point.requests = terms.requests();
        point.source = terms.source();
        point.done("curve-point-noted", "");
        return point;
    }

    void requireRemovableBy(CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        done("curve-point-removed", "");
    }

    LocalDate day() {
        return day;
    }

    @Override
    public String auditType() {
        return "curve_point";
    }

    @Override
    public String auditLabel() {
        return EsMx.date(day);
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("day", EsMx.date(day));
        values.put("requests", EsMx.number(requests));
        values.put("source", source);
        return values;
    }
}
