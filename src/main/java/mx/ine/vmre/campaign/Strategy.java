package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateConflict;

/** What an administrator may change of a strategy itself: its days and the settings that the document leaves open. */
@Entity
@Table(schema = "campaign", name = "strategy")
class Strategy extends AuditedAggregate {

    private String name;
    private String title;
    private String objective;
    private String message;
    private String slogan;
    private String positioning;
    private String perspective;

    @Enumerated(EnumType.STRING)
    private StrategyState state;

    private LocalDate starts;
    private LocalDate ends;
    private int reportDueDay;
    private BigDecimal splitTolerance;
    private BigDecimal planTolerance;
    private String splitBase;
    private int contentPeriodDays;
    private String anchorSite;

    protected Strategy() {}

    void describe(StrategyWords words) {
        write(words);
        done("edited", "");
    }

    /** @throws StateConflict if it is available already */
    void offer() {
        if (state == StrategyState.AVAILABLE) {
            throw new StateConflict("campaign.offer.already", name);
        }
        state = StrategyState.AVAILABLE;
        done("offered", "");
    }

    private void write(StrategyWords words) {
        name = words.name();
        title = words.title();
        objective = words.objective();
        message = words.message();
        slogan = words.slogan();
        positioning = words.positioning();
        perspective = words.perspective();
    }

    StrategyWords words() {
        return new StrategyWords(name, title, objective, message, slogan, positioning, perspective);
    }

    boolean preparing() {
        return state == StrategyState.PREPARING;
    }

    /** @param reason why, or the empty text where nothing was measured under the settings of before */
    void adjust(DatePeriod period, StrategyParameters parameters, String reason) {
        write(period, parameters);
        done("adjusted", reason);
    }

    private void write(DatePeriod period, StrategyParameters parameters) {
        if (!parameters.holdTogether()) {
            throw new IllegalArgumentException("parameters out of range");
        }
        starts = period.from();
        ends = period.to();
        reportDueDay = parameters.reportDueDay();
        splitTolerance = parameters.splitTolerance();
        planTolerance = parameters.planTolerance();
        splitBase = parameters.splitBase();
        contentPeriodDays = parameters.contentPeriodDays();
        anchorSite = parameters.anchorSite();
    }

    DatePeriod period() {
        return new DatePeriod(starts, ends);
    }

    StrategyParameters parameters() {
        return new StrategyParameters(
                reportDueDay, splitTolerance, planTolerance, splitBase, contentPeriodDays, anchorSite);
    }

    @Override
    public String auditType() {
        return "strategy";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> now = new LinkedHashMap<>();
        now.put("name", name);
        now.put("title", title);
        now.put("objective", objective);
        now.put("message", message);
        now.put("slogan", slogan);
        now.put("positioning", positioning);
        now.put("perspective", perspective);
        now.put("state", state.key());
        now.put("from", EsMx.date(starts));
        now.put("to", EsMx.date(ends));
        now.put("reportDueDay", String.valueOf(reportDueDay));
        now.put("splitTolerance", EsMx.number(splitTolerance));
        now.put("planTolerance", EsMx.number(planTolerance));
        now.put("splitBase", "campaign.base." + splitBase);
        now.put("contentPeriodDays", String.valueOf(contentPeriodDays));
        now.put("anchorSite", anchorSite);
        return now;
    }
}
