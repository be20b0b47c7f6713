package mx.ine.vmre.actions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.partners.PartnerRef;
import mx.ine.vmre.partners.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with actions, one method per intent. Only editors of the action's area may, and the entity says so. */
@Service
public class ActionPlanning {

    static final String UNREVIEWED = "actions.refused.unreviewed";

    private final ActionRepository actions;
    private final ActionRulebook rulebook;
    private final Stages stages;
    private final Catalogues catalogues;
    private final Partners partners;
    private final PieceReviews reviews;
    private final JdbcClient jdbc;

    ActionPlanning(
            ActionRepository actions,
            ActionRulebook rulebook,
            Stages stages,
            Catalogues catalogues,
            Partners partners,
            PieceReviews reviews,
            JdbcClient jdbc) {
        this.actions = actions;
        this.rulebook = rulebook;
        this.stages = stages;
        this.catalogues = catalogues;
        this.partners = partners;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /** @return identifier of the new action, which is planned and waits for a colleague's approval */
    @Transactional
    public long plan(StrategyRef strategy, ActionPlan plan, CurrentUser who) {
        who.requireEditorOf(plan.area());
        check(strategy, plan, Set.of());
        Action action = Action.plan(strategy.id(), nextCode(strategy.id(), plan), plan, who);
        return actions.saveAndFlush(action).id();
    }

    /** @param version the version that was read; @param reason needed once the action is in progress */
    @Transactional
    public void describe(StrategyRef strategy, long id, long version, ActionPlan plan, String reason, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        check(strategy, plan, action.partners());
        List<Object> reviewed = piece(action.described());
        action.describe(plan, reason, who);
        actions.saveAndFlush(action);
        if (!reviewed.equals(piece(plan))) {
            reviews.voidAll(action);
        }
    }

    /** What makes another piece of it; its days, cost and place do not. */
    private static List<Object> piece(ActionPlan plan) {
        return List.of(plan.name(), plan.audiences(), plan.languages(), plan.detail().kind());
    }

    /** @throws RuleViolation if the review that comes before approval is not signed, or they described it themselves */
    @Transactional
    public void approve(StrategyRef strategy, long id, long version, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        action.approve(who);
        String awaited = reviews.awaited(strategy, action);
        if (!awaited.isEmpty()) {
            throw new RuleViolation(UNREVIEWED, awaited);
        }
        actions.saveAndFlush(action);
    }

    @Transactional
    public void start(StrategyRef strategy, long id, long version, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        action.start(who);
        actions.saveAndFlush(action);
    }

    /** Notes results while the action is under way. */
    @Transactional
    public void record(StrategyRef strategy, long id, long version, ActionOutcome outcome, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        action.record(outcome, who);
        actions.saveAndFlush(action);
    }

    @Transactional
    public void complete(StrategyRef strategy, long id, long version, ActionOutcome outcome, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        int evidence = jdbc.sql("SELECT count(*) FROM actions.evidence WHERE action_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        action.complete(outcome, rulebook.of(strategy.id()), evidence, who);
        actions.saveAndFlush(action);
    }

    @Transactional
    public void cancel(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        action.cancel(reason, who);
        actions.saveAndFlush(action);
    }

    /** An organisation of the directory takes part in the action. */
    @Transactional
    public void join(StrategyRef strategy, long id, long version, long partner, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        checkPartners(strategy, Set.of(partner), action.partners());
        action.join(partner, who);
        actions.saveAndFlush(action);
    }

    /** An organisation no longer takes part in the action. */
    @Transactional
    public void part(StrategyRef strategy, long id, long version, long partner, CurrentUser who) {
        Action action = load(strategy, id, version, who);
        action.part(partner, who);
        actions.saveAndFlush(action);
    }

    /** The version now stored, for whoever acts without having read a page (the demonstration). */
    public long version(StrategyRef strategy, long id) {
        return actions.findByIdAndStrategyId(id, strategy.id())
                .orElseThrow(NotFound::new)
                .version();
    }

    private Action load(StrategyRef strategy, long id, long version, CurrentUser who) {
        who.requireEditor();
        Action action = actions.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        who.requireEditorOf(action.area());
        if (action.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Action.class, id);
        }
        return action;
    }

    private void check(StrategyRef strategy, ActionPlan plan, Set<Long> keptPartners) {
        if (!plan.period().overlaps(strategy.period())) {
            throw RuleViolation.on(
                    "from", "actions.refused.outsideStrategy", EsMx.date(strategy.period().from()),
                    EsMx.date(strategy.period().to()));
        }
        Set<Long> known = new HashSet<>(
                stages.of(strategy.id()).stream().map(StageRow::id).toList());
        if (plan.stages().isEmpty() || !known.containsAll(plan.stages())) {
            throw RuleViolation.on("stages", "actions.refused.stages");
        }
        known(strategy, "audiences", CatalogueKind.AUDIENCE, plan.audiences());
        known(strategy, "objectives", CatalogueKind.OBJECTIVE, plan.objectives());
        known(strategy, "languages", CatalogueKind.LANGUAGE, plan.languages());
        if (plan.goals().isEmpty()) {
            throw RuleViolation.on("goals[0].indicator", "actions.refused.goals");
        }
        known(strategy, "goals[0].indicator", CatalogueKind.INDICATOR,
                plan.goals().stream().map(ActionPlan.Goal::indicator).toList());
        known(strategy, "agenda[0].kind", CatalogueKind.AGENDA_ITEM,
                plan.agenda().stream().map(ActionPlan.AgendaItem::kind).toList());
        checkDetail(strategy, plan.detail());
        checkPartners(strategy, plan.partners(), keptPartners);
        rulebook.of(strategy.id()).check(plan);
    }

    private void checkDetail(StrategyRef strategy, ActionDetail detail) {
        detail.<Void>fold(
                d -> known(strategy, "material", CatalogueKind.MATERIAL, List.of(d.material())),
                o -> known(strategy, "activity", CatalogueKind.OUTREACH_ACTIVITY, List.of(o.activity())),
                p -> known(strategy, "route", CatalogueKind.PRESS_ROUTE, List.of(p.route())),
                d -> {
                    known(strategy, "channel", CatalogueKind.CHANNEL, List.of(d.channel()));
                    known(strategy, "platform", CatalogueKind.PLATFORM, List.of(d.platform()));
                    return known(strategy, "theme", CatalogueKind.THEME, List.of(d.theme()));
                });
    }

    /** Retired entries stay valid: an action that was planned with one can still be described. */
    private Void known(StrategyRef strategy, String field, CatalogueKind kind, Collection<String> codes) {
        Set<String> offered = new HashSet<>(
                catalogues.of(strategy.id(), kind).stream().map(Term::code).toList());
        if (!offered.containsAll(codes)) {
            throw RuleViolation.on(field, "actions.refused.catalogue");
        }
        return null;
    }

    private void checkPartners(StrategyRef strategy, Set<Long> wanted, Set<Long> kept) {
        Set<Long> added = new HashSet<>(wanted);
        added.removeAll(kept);
        if (added.isEmpty()) {
            return;
        }
        List<PartnerRef> found = partners.byIds(strategy.id(), added);
        if (found.size() != added.size()) {
            throw RuleViolation.on("partners", "actions.refused.partners");
        }
        found.stream().filter(p -> !p.joinable()).findFirst().ifPresent(p -> {
            throw RuleViolation.on("partners", "actions.refused.partnerState", p.name());
        });
    }

    /** The counter's row stays locked until the transaction ends, so that codes have neither gaps nor twins. */
    private String nextCode(long strategyId, ActionPlan plan) {
        ActionLine line = plan.line();
        int year = plan.period().from().getYear();
        int number = jdbc.sql("INSERT INTO actions.code_counter AS c (strategy_id, line, year, last) VALUES (?, ?, ?, 1)"
                        + " ON CONFLICT (strategy_id, line, year) DO UPDATE SET last = c.last + 1 RETURNING last")
                .params(strategyId, line.name(), year)
                .query(Integer.class)
                .single();
        return String.format("%s-%d-%03d", line.letter(), year, number);
    }
}
