package mx.ine.vmre.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews that a piece passes before it goes out: gender and inclusive language (Estrategia 3.2), the graphic line (4.5),
 * printed matter with DERFE (4.8.1.1). Which there are, their points, which pieces need them and who signs are settings of
 * the strategy's rules. Only what has all its points is signed, so that what is kept is always whole; a piece that becomes
 * another loses what was signed.
 */
@Service
public class PieceReviews {

    /** The rule whose review is signed before a piece is approved (Estrategia 3.2); the others, before it begins. */
    public static final String BEFORE_APPROVAL = "inclusive-language";

    private static final StateBadge SIGNED = new StateBadge("actions.review.signed", "s-ok", "done");
    private static final StateBadge MISSING = new StateBadge("actions.review.missing", "s-warn", "obs");

    private static final String KEPT = "SELECT rule, link, signed_on, signed_by_name, signed_area FROM actions.piece_review"
            + " WHERE action_id = ?";
    private static final String SIGN = "INSERT INTO actions.piece_review (action_id, rule, points, link, signed_on, signed_by,"
            + " signed_by_name, signed_area, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String VOID = "DELETE FROM actions.piece_review WHERE action_id = ? RETURNING rule";
    private static final String WITHDRAW = "DELETE FROM actions.piece_review WHERE action_id = ? AND rule = ?";

    private final JdbcClient jdbc;
    private final RuleParameters rules;
    private final ActionRepository actions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PieceReviews(
            JdbcClient jdbc, RuleParameters rules, ActionRepository actions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.actions = actions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A review that a piece needs.
     *
     * @param signs the area that signs it
     * @param link what its address is called, or the empty text if it needs none
     * @param signed when and by whom, or null
     */
    record Review(
            long action, String rule, String name, String numeral, List<String> points, Area signs, String link,
            Signed signed) {

        public StateBadge badge() {
            return signed == null ? MISSING : SIGNED;
        }

        public String url() {
            return "/acciones/" + action + "/revisiones/" + rule;
        }

        /** Whether nobody may approve the piece yet, for want of this review. */
        boolean holdsApproval() {
            return signed == null && rule.equals(BEFORE_APPROVAL);
        }

        boolean signedBy(CurrentUser who) {
            return who.isEditorOf(signs);
        }
    }

    /** @param link or the empty text */
    record Signed(String on, String who, String area, String link) {}

    /** Those that a piece of this kind needs, in the order of the strategy; none for what is no piece. */
    List<Review> of(StrategyRef strategy, long action, Area area, ActionDetail detail) {
        List<RuleText> asked = rules.of(strategy.id()).stream()
                .filter(r -> r.asksReviewOf(detail.line(), detail.kind()))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Map.Entry<String, Signed>> kept = jdbc.sql(KEPT).param(action).query(PieceReviews::signed).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Function.identity()));
        return asked.stream()
                .map(r -> new Review(
                        action, r.key(), r.name(), r.numeral(), r.texts("points"), signer(r, area), r.text("link").orElse(""),
                        Optional.ofNullable(kept.get(r.key())).map(Map.Entry::getValue).orElse(null)))
                .toList();
    }

    /** Whether the piece needs a review before it is approved that nobody has signed. */
    @Transactional(readOnly = true)
    public boolean awaited(StrategyRef strategy, long id) {
        return !awaited(strategy, action(strategy, id)).isEmpty();
    }

    /** @return the name of the review without which the piece is not approved yet, or the empty text */
    String awaited(StrategyRef strategy, Action action) {
        return of(strategy, action.id(), action.area(), action.detail()).stream()
                .filter(Review::holdsApproval)
                .map(Review::name)
                .findFirst()
                .orElse("");
    }

    private static Area signer(RuleText rule, Area own) {
        return rule.text("signs").flatMap(s -> List.of(Area.values()).stream().filter(a -> a.name().equals(s)).findFirst())
                .orElse(own);
    }

    private static Map.Entry<String, Signed> signed(ResultSet rs, int n) throws SQLException {
        return Map.entry(rs.getString("rule"), new Signed(
                EsMx.date(rs.getObject("signed_on", LocalDate.class)), rs.getString("signed_by_name"),
                Area.valueOf(rs.getString("signed_area")).label(), rs.getString("link")));
    }

    /** @throws NotFound if the strategy has no such action, or it needs no such review */
    Review find(StrategyRef strategy, Action action, String rule) {
        return of(strategy, action.id(), action.area(), action.detail()).stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Signs that the piece has every point.
     *
     * @param on day of the review, not after today
     * @param link where its digital version is, where the review asks for it
     * @throws StateConflict if somebody signed it before, or the action was cancelled
     */
    @Transactional
    public void sign(StrategyRef strategy, long id, String rule, LocalDate on, String link, CurrentUser who) {
        Action action = action(strategy, id);
        Review review = find(strategy, action, rule);
        who.requireEditorOf(review.signs());
        if (action.state() == ActionState.CANCELLED) {
            throw new StateConflict("actions.review.refused.cancelled");
        }
        if (!review.link().isEmpty() && link.isBlank()) {
            throw RuleViolation.on("link", "actions.review.error.link", review.link());
        }
        int signed = jdbc.sql(SIGN)
                .params(id, rule, review.points().toArray(String[]::new), link, on, who.id(), who.name(),
                        review.signs().name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (signed == 0) {
            Review now = find(strategy, action, rule);
            throw new StateConflict("actions.review.refused.signed", now.signed().who(), now.signed().on());
        }
        told(action, "review-signed", "", review.name());
    }

    /** Takes the signature back; what was not signed stays so. */
    @Transactional
    public void withdraw(StrategyRef strategy, long id, String rule, CurrentUser who) {
        Action action = action(strategy, id);
        Review review = find(strategy, action, rule);
        who.requireEditorOf(review.signs());
        if (jdbc.sql(WITHDRAW).params(id, rule).update() > 0) {
            told(action, "review-withdrawn", review.name(), "");
        }
    }

    /** What was signed is no longer the piece that there is. */
    void voidAll(Action action) {
        jdbc.sql(VOID).param(action.id()).query(String.class).list().forEach(rule -> told(
                action, "review-voided", rules.byKey(action.strategyId(), rule).map(RuleText::name).orElse(rule), ""));
    }

    /** Whether the piece has a signature to lose. */
    boolean signed(long action) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM actions.piece_review WHERE action_id = ?)").param(action)
                .query(Boolean.class).single();
    }

    /** @throws NotFound if the strategy has no such action */
    Action action(StrategyRef strategy, long id) {
        return actions.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    private void told(Action action, String verb, String before, String after) {
        events.publishEvent(new Recorded(
                action.auditType(), String.valueOf(action.id()), action.auditLabel(), verb,
                List.of(new FieldChange("actions.field.review", before, after)), ""));
    }
}
