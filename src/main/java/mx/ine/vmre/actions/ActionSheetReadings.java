package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.actions.ActionSheet.AgendaRow;
import mx.ine.vmre.actions.ActionSheet.Budget;
import mx.ine.vmre.actions.ActionSheet.EvidenceRow;
import mx.ine.vmre.actions.ActionSheet.Measured;
import mx.ine.vmre.actions.ActionSheet.PartnerRow;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One action with all that belongs to it, in a fixed number of statements. */
@Component
class ActionSheetReadings {

    private static final String ACTION = """
            SELECT a.*, c.name AS country, e.name AS opl_entity_name,
                (SELECT string_agg(s.number || ' · ' || s.name, '|' ORDER BY s.number) FROM actions.action_stage x
                    JOIN campaign.v_stage s ON s.id = x.stage_id WHERE x.action_id = a.id) AS stage_labels,
                (SELECT string_agg(t.name, ', ' ORDER BY t.position) FROM campaign.v_term t
                    WHERE t.strategy_id = a.strategy_id AND t.kind = 'OBJECTIVE' AND t.code = ANY (a.objectives))
                    AS objective_names,
                (SELECT string_agg(t.name, ', ' ORDER BY t.position) FROM campaign.v_term t
                    WHERE t.strategy_id = a.strategy_id AND t.kind = 'AUDIENCE' AND t.code = ANY (a.audiences)) AS audience,
                (SELECT string_agg(t.name, ', ' ORDER BY t.position) FROM campaign.v_term t
                    WHERE t.strategy_id = a.strategy_id AND t.kind = 'LANGUAGE' AND t.code = ANY (a.languages)) AS language,
                (SELECT t.name FROM campaign.v_term t WHERE t.strategy_id = a.strategy_id
                    AND (t.kind, t.code) IN (('MATERIAL', a.dif_material), ('OUTREACH_ACTIVITY', a.vin_activity),
                        ('PRESS_ROUTE', a.com_route), ('PLATFORM', a.dig_platform))) AS kind_name,
                (SELECT t.name FROM campaign.v_term t WHERE t.strategy_id = a.strategy_id
                    AND t.kind = 'CHANNEL' AND t.code = a.dig_channel) AS channel_name,
                (SELECT t.name FROM campaign.v_term t WHERE t.strategy_id = a.strategy_id
                    AND t.kind = 'THEME' AND t.code = a.dig_theme) AS theme_name
            FROM actions.action a
            LEFT JOIN campaign.v_country c ON c.iso2 = a.country_iso
            LEFT JOIN campaign.v_entity e ON e.key = a.vin_opl_entity
            WHERE a.id = ? AND a.strategy_id = ?""";

    private static final String INDICATORS = """
            SELECT name, unit, target, result FROM actions.v_action_indicator WHERE action_id = ? ORDER BY position""";

    private static final String EVIDENCE = """
            SELECT id, title, url, file_name, size, added_by, added_at, shared_by, published_on FROM actions.evidence
            WHERE action_id = ? ORDER BY added_at DESC, id DESC""";

    private static final String AGENDA = """
            SELECT g.day, g.kind AS code, t.name AS kind, g.description FROM actions.action_agenda g
            JOIN actions.action a ON a.id = g.action_id
            LEFT JOIN campaign.v_term t ON t.strategy_id = a.strategy_id AND t.kind = 'AGENDA_ITEM' AND t.code = g.kind
            WHERE g.action_id = ? ORDER BY g.day, g.position""";

    private final JdbcClient jdbc;
    private final ActionRulebook rulebook;
    private final PieceReviews reviews;
    private final ActionPartners partners;
    private final BusinessDate businessDate;

    ActionSheetReadings(
            JdbcClient jdbc, ActionRulebook rulebook, PieceReviews reviews, ActionPartners partners,
            BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.reviews = reviews;
        this.partners = partners;
        this.businessDate = businessDate;
    }

    /** @throws NotFound if the strategy has no such action */
    ActionSheet sheet(StrategyRef strategy, long id, CurrentUser who) {
        List<EvidenceRow> evidence = evidence(id);
        List<AgendaItem> agenda = jdbc.sql(AGENDA)
                .param(id)
                .query((rs, n) -> new AgendaItem(rs.getString("code"), agendaRow(rs)))
                .list();
        return jdbc.sql(ACTION)
                .params(id, strategy.id())
                .query((rs, n) -> sheet(rs, strategy, who, evidence, agenda))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ActionSheet sheet(
            ResultSet rs, StrategyRef strategy, CurrentUser who, List<EvidenceRow> evidence, List<AgendaItem> agenda)
            throws SQLException {
        long id = rs.getLong("id");
        ActionState state = ActionState.valueOf(rs.getString("state"));
        LocalDate ends = rs.getObject("ends", LocalDate.class);
        BigDecimal spent = rs.getBigDecimal("actual_budget");
        ActionDetail detail = detail(rs);
        return new ActionSheet(
                id,
                rs.getLong("version"),
                rs.getString("code"),
                rs.getString("name"),
                detail.line(),
                state.badge(ends.isBefore(businessDate.today())),
                rs.getString("cancel_reason"),
                period(rs.getObject("starts", LocalDate.class), ends),
                labels(rs.getString("stage_labels")),
                verbs(state, rs, who),
                budget(rs.getBigDecimal("planned_budget"), spent),
                indicators(id, spent),
                rulebook.of(strategy.id())
                        .requirements(detail, agenda.stream().map(AgendaItem::code).toList(), evidence.size()),
                reviews.of(strategy, id, Area.valueOf(rs.getString("area")), detail),
                rulebook.numeral(strategy.id(), detail),
                evidence,
                agenda.stream().map(AgendaItem::row).toList(),
                partners.of(id),
                ActionFacts.of(rs, detail, strategy, rulebook.contentPeriodDays(strategy.id())));
    }

    /** From the columns of one row; the same records as the aggregate's. */
    static ActionDetail detail(ResultSet rs) throws SQLException {
        return switch (ActionLine.valueOf(rs.getString("line"))) {
            case DISSEMINATION -> ActionDetail.dissemination(
                    rs.getString("dif_material"), rs.getBoolean("dif_main_piece"), rs.getString("dif_english_version"),
                    rs.getObject("dif_print_run", Integer.class), rs.getString("dif_distribution"));
            case OUTREACH -> ActionDetail.outreach(
                    rs.getString("vin_activity"), rs.getString("vin_counterparts"),
                    rs.getObject("vin_attendance", Integer.class), rs.getBoolean("vin_opl"),
                    rs.getString("vin_opl_entity"));
            case PRESS -> ActionDetail.press(
                    rs.getString("com_route"), rs.getString("com_outlet"),
                    rs.getObject("com_published_on", LocalDate.class), rs.getString("com_link"));
            case DIGITAL -> ActionDetail.digital(
                    rs.getString("dig_channel"), rs.getString("dig_platform"), rs.getString("dig_theme"),
                    rs.getObject("dig_fortnight", Integer.class), rs.getString("dig_landing_url"));
        };
    }

    private static ActionSheet.Verbs verbs(ActionState state, ResultSet rs, CurrentUser who) throws SQLException {
        boolean ours = who.isEditorOf(Area.valueOf(rs.getString("area")));
        boolean ownWork = rs.getLong("planned_by") == who.id() || rs.getLong("described_by") == who.id();
        return new ActionSheet.Verbs(
                ours && state.isOpen(),
                ours && state == ActionState.PLANNED && !ownWork,
                ours && state == ActionState.PLANNED && ownWork,
                ours && state == ActionState.APPROVED,
                ours && state == ActionState.IN_PROGRESS,
                ours && state.isOpen(),
                ours && state != ActionState.CANCELLED);
    }

    private static Budget budget(BigDecimal planned, BigDecimal spent) {
        if (spent == null) {
            return new Budget(EsMx.money(planned), "", "", "", false, "0", "398.5");
        }
        BigDecimal whole = planned.max(spent);
        boolean priced = planned.signum() > 0;
        return new Budget(
                EsMx.money(planned),
                EsMx.money(spent),
                priced ? EsMx.percent(percent(spent, planned)) : "",
                EsMx.money(planned.subtract(spent).abs()),
                spent.compareTo(planned) > 0,
                whole.signum() == 0 ? "0" : ofBar(spent, whole),
                whole.signum() == 0 ? "398.5" : ofBar(planned, whole));
    }

    private static String ofBar(BigDecimal part, BigDecimal whole) {
        return part.multiply(new BigDecimal("398.5")).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private List<Measured> indicators(long id, BigDecimal spent) {
        return jdbc.sql(INDICATORS)
                .param(id)
                .query((rs, n) -> {
                    BigDecimal target = rs.getBigDecimal("target");
                    BigDecimal result = rs.getBigDecimal("result");
                    boolean cost = n == 0 && spent != null && result != null && result.signum() > 0;
                    return new Measured(
                            rs.getString("name"),
                            rs.getString("unit"),
                            EsMx.number(target),
                            result == null ? "" : EsMx.number(result),
                            result == null ? "" : EsMx.percent(percent(result, target)),
                            ActionRow.meter(result, target),
                            cost ? EsMx.money(spent.divide(result, 2, RoundingMode.HALF_UP)) : "");
                })
                .list();
    }

    List<EvidenceRow> evidence(long id) {
        return jdbc.sql(EVIDENCE)
                .param(id)
                .query((rs, n) -> {
                    boolean file = rs.getString("file_name") != null;
                    String when = EsMx.dateTime(rs.getTimestamp("added_at").toInstant()) + " · " + rs.getString("added_by");
                    long evidenceId = rs.getLong("id");
                    return new EvidenceRow(
                            evidenceId,
                            rs.getString("title"),
                            file ? size(rs.getString("file_name"), rs.getInt("size")) + " · " + when : when,
                            file ? "/acciones/" + id + "/evidencias/" + evidenceId : rs.getString("url"),
                            file,
                            rs.getString("shared_by"),
                            day(rs.getObject("published_on", LocalDate.class)));
                })
                .list();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }

    private static String size(String name, int bytes) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return kind + ", " + EsMx.number(Math.max(1, Math.round(bytes / 1024.0))) + " kB";
    }

    private static AgendaRow agendaRow(ResultSet rs) throws SQLException {
        String name = rs.getString("kind");
        return new AgendaRow(
                EsMx.date(rs.getObject("day", LocalDate.class)),
                name == null ? rs.getString("code") : name,
                rs.getString("description"));
    }

    private static List<String> labels(String joined) {
        return joined == null ? List.of() : new ArrayList<>(List.of(joined.split("\\|")));
    }

    private static String period(LocalDate starts, LocalDate ends) {
        return starts.equals(ends) ? EsMx.longDate(starts) : EsMx.date(starts) + " – " + EsMx.date(ends);
    }

    private record AgendaItem(String code, AgendaRow row) {}
}
