package mx.ine.vmre.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    @Embedded
    private CauseFigure measured;

    /** First day of the month whose published report read the figure again; null while it is open. */
    private LocalDate readMonth;

    protected Adjustment() {}

    /**
     * Belongs to the area of the person who decides it.
     *
     * @param measured the figure that the next months read again, or null
     */
    static Adjustment decide(CurrentUser who, long reportId, AdjustmentTerms terms, CauseFigure measured) {
        Adjustment adjustment = new Adjustment();
        adjustment.area = who.requireEditor();
        adjustment.reportId = reportId;
        adjustment.take(terms);
        adjustment.measured = measured;
        adjustment.done("adjustment-decided", "");
        return adjustment;
    }

    /** The same in the next version of the report. */
    Adjustment carriedTo(long report) {
        Adjustment carried = new Adjustment();
        carried.area = area;
        carried.reportId = report;
        carried.take(terms());
        carried.measured = measured;
        carried.readMonth = readMonth;
        carried.done("adjustment-carried", "");
        return carried;
    }

    void correct(CurrentUser who, AdjustmentTerms terms, CauseFigure figure) {
        who.requireEditorOf(area);
        take(terms);
        measured = figure;
        done("adjustment-corrected", "");
    }

    /** A published report of a later month says what became of the figure. */
    void readIn(YearMonth month) {
        readMonth = month.atDay(1);
        done("adjustment-read", "");
    }

    void requireRemovableBy(CurrentUser who) {
        who.requireEditorOf(area);
        done("adjustment-removed", "");
    }

    /** Goes with the version that it was carried to. */
    void discarded() {
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

    /** The figure that the next months read again; empty where the adjustment names none. */
    Optional<CauseFigure> measured() {
        return Optional.ofNullable(measured);
    }

    AdjustmentTerms terms() {
        return new AdjustmentTerms(kind, subject, cause, measured == null ? "" : measured.figure(), beforeText, afterText, due);
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
        values.put("figure", measured == null ? "" : measured.figureName() + ": " + measured.figureText());
        values.put("before", beforeText);
        values.put("after", afterText);
        values.put("area", area.label());
        values.put("due", EsMx.date(due));
        values.put("readMonth", readMonth == null ? "" : EsMx.month(YearMonth.from(readMonth)));
        return values;
    }
}
