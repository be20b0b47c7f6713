package mx.ine.vmre.compliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;

/**
 * What a person decided about a rule, beside what is worked out and never instead of it. It has a reason and a day on
 * which it ends by itself, since what it rests on is not looked at again by the application.
 */
@Entity
@Table(schema = "compliance", name = "ruling")
class Ruling extends AuditedAggregate {

    /** What a person can decide; that nobody keeps the data, or that a person is needed, is not for one to decide. */
    static final Set<RuleState> DECIDABLE =
            Set.of(RuleState.MET, RuleState.AT_RISK, RuleState.MISSED, RuleState.NOT_YET_DUE);

    private long strategyId;
    private String ruleKey;

    @Enumerated(EnumType.STRING)
    private RuleState state;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RuleState computed;

    private String decidedByName;
    private String decidedArea;
    private LocalDate decidedOn;
    private LocalDate expiresOn;
    private LocalDate withdrawnOn;
    private String withdrawnByName = "";
    private String withdrawalReason = "";

    protected Ruling() {}

    /** @throws RuleViolation if the state is not for a person to decide or it would end at once */
    static Ruling decide(
            CurrentUser who, long strategyId, String rule, RuleState state, String reason, RuleState computed,
            LocalDate today, LocalDate expires) {
        if (!DECIDABLE.contains(state)) {
            throw RuleViolation.on("state", "compliance.refused.state");
        }
        if (!expires.isAfter(today)) {
            throw RuleViolation.on("expires", "compliance.refused.expires", EsMx.date(today));
        }
        Ruling ruling = new Ruling();
        ruling.strategyId = strategyId;
        ruling.ruleKey = rule;
        ruling.state = state;
        ruling.reason = reason;
        ruling.computed = computed;
        ruling.decidedByName = who.name();
        ruling.decidedArea = who.area() == null ? "" : who.area().label();
        ruling.decidedOn = today;
        ruling.expiresOn = expires;
        ruling.done("ruled", reason);
        return ruling;
    }

    /** @throws StateConflict if it ended or was withdrawn already */
    void withdraw(CurrentUser who, LocalDate today, String why) {
        if (withdrawnOn != null) {
            throw new StateConflict("compliance.refused.withdrawn", withdrawnByName);
        }
        if (expiresOn.isBefore(today)) {
            throw new StateConflict("compliance.refused.ended", EsMx.date(expiresOn));
        }
        withdrawnOn = today;
        withdrawnByName = who.name();
        withdrawalReason = why;
        done("rulingWithdrawn", why);
    }

    @Override
    public String auditType() {
        return "ruling";
    }

    @Override
    public String auditLabel() {
        return ruleKey;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("rule", ruleKey);
        shown.put("state", state.name());
        shown.put("reason", reason);
        shown.put("expires", EsMx.date(expiresOn));
        shown.put("withdrawalReason", withdrawalReason);
        return shown;
    }
}
