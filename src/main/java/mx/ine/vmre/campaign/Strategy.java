package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/** What an administrator may change of a strategy itself: its days and the settings that the document leaves open. */
@Entity
@Table(schema = "campaign", name = "strategy")
class Strategy extends AuditedAggregate {

    private String name;
    private LocalDate starts;
    private LocalDate ends;
    private int reportDueDay;
    private BigDecimal splitTolerance;
    private BigDecimal planTolerance;
    private String splitBase;
    private int contentPeriodDays;
    private String anchorSite;

    protected Strategy() {}

    Strategy(String name, DatePeriod period, StrategyParameters parameters) {
        this.name = name;
        write(period, parameters);
    }

    void adjust(DatePeriod period, StrategyParameters parameters) {
        write(period, parameters);
        done("adjusted", "");
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
        Map<String, String> state = new LinkedHashMap<>();
        state.put("from", EsMx.date(starts));
        state.put("to", EsMx.date(ends));
        state.put("reportDueDay", String.valueOf(reportDueDay));
        state.put("splitTolerance", EsMx.number(splitTolerance));
        state.put("planTolerance", EsMx.number(planTolerance));
        state.put("splitBase", "campaign.base." + splitBase);
        state.put("contentPeriodDays", String.valueOf(contentPeriodDays));
        state.put("anchorSite", anchorSite);
        return state;
    }
}
