package mx.ine.vmre.compliance;

import java.time.LocalDate;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about rules, and take back. */
@Service
public class RulingKeeping {

    /** What nobody looked at again for longer than this holds no more. */
    static final int MOST_DAYS = 366;

    private final RuleParameters rules;
    private final FactReadings facts;
    private final RulingRepository rulings;
    private final RulingReadings readings;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;

    RulingKeeping(
            RuleParameters rules,
            FactReadings facts,
            RulingRepository rulings,
            RulingReadings readings,
            BusinessDate businessDate,
            JdbcClient jdbc) {
        this.rules = rules;
        this.facts = facts;
        this.rulings = rulings;
        this.readings = readings;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    /** Whether the person may decide about the rule: an editor of the area that answers for it, or an administrator. */
    static boolean mayDecide(CurrentUser who, Area area) {
        return who.isAdministrator() || (area == null ? who.isEditor() : who.isEditorOf(area));
    }

    /**
     * @throws NotFound if the strategy has no such rule
     * @throws AccessDeniedException unless the person may decide about it
     */
    RuleText requireDecider(CurrentUser who, long strategyId, String rule) {
        who.requireStaff();
        RuleText text = rules.byKey(strategyId, rule).orElseThrow(NotFound::new);
        if (!mayDecide(who, text.area())) {
            throw new AccessDeniedException("another area answers for the rule");
        }
        return text;
    }

    /**
     * @throws StateConflict if another decision still holds
     * @throws RuleViolation if the state is not a person's to decide or the day is no day of the coming year
     */
    @Transactional
    public void decide(
            CurrentUser who, long strategyId, String rule, RuleState state, String reason, LocalDate expires) {
        RuleText text = requireDecider(who, strategyId, rule);
        LocalDate today = businessDate.today();
        lock(strategyId);
        readings.of(strategyId, rule).stream().filter(r -> r.holdsOn(today)).findFirst().ifPresent(r -> {
            throw new StateConflict("compliance.refused.live", r.decider(), r.until());
        });
        LocalDate most = today.plusDays(MOST_DAYS);
        if (expires.isAfter(most)) {
            throw RuleViolation.on("expires", "compliance.refused.expires.far", EsMx.date(most));
        }
        RuleState computed = Judging.of(text, facts.of(strategyId, today)).verdict().state();
        rulings.saveAndFlush(Ruling.decide(who, strategyId, rule, state, reason, computed, today, expires));
    }

    /** @throws StateConflict if it ended already; @throws ObjectOptimisticLockingFailureException on a stale version */
    @Transactional
    public void withdraw(CurrentUser who, long strategyId, String rule, long id, long version, String reason) {
        requireDecider(who, strategyId, rule);
        Ruling ruling = rulings.findByIdAndStrategyIdAndRuleKey(id, strategyId, rule).orElseThrow(NotFound::new);
        ruling.withdraw(who, businessDate.today(), reason);
        if (ruling.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Ruling.class, id);
        }
        rulings.saveAndFlush(ruling);
    }

    /** Two people who decide at once about rules of a strategy do so one after the other. */
    private void lock(long strategyId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('compliance.ruling'), :strategy)::text")
                .param("strategy", (int) strategyId)
                .query((rs, n) -> n)
                .list();
    }
}
