package mx.ine.vmre.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;

/** A change of pieces, periods or segmentation that an area decided after reading the month (Estrategia 7.6). */
@Entity
@Table(schema = "reporting", name = "adjustment")
class Adjustment extends AuditedAggregate {

    @Column(updatable = false)
    private Long reportId;

    @Enumerated(EnumType.STRING)
    private AdjustmentKind kind;

    private String subject;
    private String cause;
    private String beforeText;
    private String afterText;

    @Enumerated(EnumType.STRING)
    private Area area;

    private LocalDate due;

    protected Adjustment() {}

    /** Belongs to the area of the person who decides it. */
    static Adjustment decide(CurrentUser who, long reportId, AdjustmentTerms terms) {
        Adjustment adjustment = new Adjustment();
        adjustment.area = who.requireEditor();
        adjustment.reportId = reportId;
        adjustment.take(terms);
        adjustment.done("adjustment-decided", "");
        return adjustment;
    }

    /** The same in the next version of the report. */
    Adjustment carriedTo(long report) {
        Adjustment carried = new Adjustment();
        carried.area = area;
        carried.reportId = report;
        carried.take(terms());
        carried.done("adjustment-carried", "");
        return carried;
    }

    void correct(CurrentUser who, AdjustmentTerms terms) {
        who.requireEditorOf(area);
        take(terms);
        done("adjustment-corrected", "");
    }

    void requireRemovableBy(CurrentUser who) {
        who.requireEditorOf(area);
        done("adjustment-removed", "");
    }

    private void take(AdjustmentTerms terms) {
        kind = terms.kind();
        subject = terms.subject();
        cause = terms.cause();
        beforeText = terms.before();
        afterText = terms.after();
        due = terms.due();
    }

    Long reportId() {
        return reportId;
    }

    Area area() {
        return area;
    }

    AdjustmentTerms terms() {
        return new AdjustmentTerms(kind, subject, cause, beforeText, afterText, due);
    }

    @Override
    public String auditType() {
        return "adjustment";
    }

    @Override
    public String auditLabel() {
        return subject;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", "reporting.adjustment." + kind);
        values.put("subject", subject);
        values.put("cause", cause);
        values.put("before", beforeText);
        values.put("after", afterText);
        values.put("area", area.label());
        values.put("due", EsMx.date(due));
        return values;
    }
}
