package mx.ine.vmre.reporting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateConflict;

/** What a reviewer of the commission observes on a section or a figure of a published report; open until it is answered. */
@Entity
@Table(schema = "reporting", name = "observation")
class Observation extends AuditedAggregate {

    @Column(updatable = false)
    private Long strategyId;

    @Column(updatable = false)
    private LocalDate month;

    @Column(updatable = false)
    private Integer number;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private String placeName;

    @Column(updatable = false)
    private LocalDate writtenOn;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "said_by"))
    @AttributeOverride(name = "person", column = @Column(name = "said_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "said_area"))
    @AttributeOverride(name = "at", column = @Column(name = "said_at"))
    @AttributeOverride(name = "note", column = @Column(name = "said_note"))
    private Statement said;

    @Embedded
    @AttributeOverride(name = "personId", column = @Column(name = "answered_by"))
    @AttributeOverride(name = "person", column = @Column(name = "answered_by_name"))
    @AttributeOverride(name = "area", column = @Column(name = "answered_area"))
    @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
    @AttributeOverride(name = "note", column = @Column(name = "answered_note"))
    private Statement answered;

    private LocalDate toldMonth;

    protected Observation() {}

    /**
     * @param number version of the report that was read
     * @param place which section or figure of it
     * @param today on the business's calendar
     */
    static Observation write(
            CurrentUser who, long strategyId, YearMonth month, int number, ObservedPlace place, LocalDate today,
            Instant at, String text) {
        who.requireReviewer();
        Observation observation = new Observation();
        observation.strategyId = strategyId;
        observation.month = month.atDay(1);
        observation.number = number;
        observation.place = place.value();
        observation.placeName = place.name();
        observation.writtenOn = today;
        observation.said = Statement.by(who, at, text);
        observation.done("observation-written", "");
        return observation;
    }

    /**
     * The answer of the person's area; there is one.
     *
     * @throws StateConflict if it is answered already
     */
    void answer(CurrentUser who, Instant at, String text) {
        who.requireEditor();
        if (answered != null) {
            throw new StateConflict("reporting.error.answered", answered.person(), answered.area());
        }
        answered = Statement.by(who, at, text);
        done("observation-answered", "");
    }

    /** The published report of a later month says what was answered; those after it need not. */
    void toldIn(YearMonth report) {
        toldMonth = report.atDay(1);
        done("observation-told", "");
    }

    boolean told() {
        return toldMonth != null;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    Optional<Statement> answered() {
        return Optional.ofNullable(answered);
    }

    @Override
    public String auditType() {
        return "observation";
    }

    @Override
    public String auditLabel() {
        return EsMx.month(month()) + ", " + placeName;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("place", placeName);
        values.put("observation", said.note());
        values.put("answer", answered == null ? "" : answered.note());
        return values;
    }
}
