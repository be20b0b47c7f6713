package mx.ine.vmre.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;

/** A stage (Estrategia 3.4). It may overlap others; its days move only with a reason. */
@Entity
@Table(schema = "campaign", name = "stage")
class Stage extends AuditedAggregate {

    private long strategyId;
    private int number;
    private String name;

    @Enumerated(EnumType.STRING)
    private StageKind kind;

    private LocalDate starts;
    private LocalDate ends;
    private String aim;
    private String numeral;

    protected Stage() {}

    static Stage add(long strategyId, int number, StageWords words, DatePeriod period, DatePeriod strategy) {
        checkWithin(period, strategy);
        Stage stage = new Stage();
        stage.strategyId = strategyId;
        stage.number = number;
        stage.starts = period.from();
        stage.ends = period.to();
        stage.write(words);
        stage.done("added", "");
        return stage;
    }

    /** Its days are moved by {@link #reschedule}. */
    void describe(StageWords words) {
        write(words);
        done("edited", "");
    }

    void remove() {
        done("removed", "");
    }

    private void write(StageWords words) {
        name = words.name();
        kind = words.kind();
        numeral = words.numeral();
        aim = words.aim();
    }

    StageWords words() {
        return new StageWords(name, kind, numeral, aim);
    }

    int number() {
        return number;
    }

    void reschedule(DatePeriod wanted, String reason, DatePeriod strategy) {
        checkMove(wanted, reason, strategy);
        starts = wanted.from();
        ends = wanted.to();
        done("rescheduled", reason.strip());
    }

    /** @throws RuleViolation without a reason, without a change, or outside of the strategy's days */
    void checkMove(DatePeriod wanted, String reason, DatePeriod strategy) {
        if (reason.isBlank()) {
            throw RuleViolation.on("reason", "campaign.stage.reason");
        }
        if (wanted.equals(period())) {
            throw RuleViolation.on("from", "campaign.stage.same");
        }
        checkWithin(wanted, strategy);
    }

    private static void checkWithin(DatePeriod wanted, DatePeriod strategy) {
        if (!strategy.contains(wanted.from()) || !strategy.contains(wanted.to())) {
            throw RuleViolation.on(
                    strategy.contains(wanted.from()) ? "to" : "from",
                    "campaign.stage.outside", EsMx.date(strategy.from()), EsMx.date(strategy.to()));
        }
    }

    DatePeriod period() {
        return new DatePeriod(starts, ends);
    }

    String label() {
        return number + " · " + name;
    }

    @Override
    public String auditType() {
        return "stage";
    }

    @Override
    public String auditLabel() {
        return label();
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("kind", kind.key());
        state.put("numeral", numeral);
        state.put("aim", aim);
        state.put("from", EsMx.date(starts));
        state.put("to", EsMx.date(ends));
        return state;
    }
}
