package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided about rules, as pages show it. */
@Component
class RulingReadings {

    private static final String RULINGS = """
            SELECT id, version, rule_key, state, reason, computed, decided_by_name AS decided_by, decided_area AS area,
                decided_on, expires_on, withdrawn_on, withdrawn_by_name AS withdrawn_by, withdrawal_reason
            FROM compliance.ruling
            WHERE strategy_id = :strategy AND (:rule::text IS NULL OR rule_key = :rule)
            ORDER BY decided_on DESC, id DESC
            """;

    private final JdbcClient jdbc;
    private final RuleWording wording;

    RulingReadings(JdbcClient jdbc, RuleWording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** By the key of its rule, those that hold on the day. */
    Map<String, Standing.Ruled> inForce(long strategyId, LocalDate day) {
        return keyed(strategyId, null).stream()
                .filter(k -> k.row().holdsOn(day))
                .collect(Collectors.toMap(Keyed::rule, k -> ruled(k.row()), (latest, before) -> latest));
    }

    /** Every decision about the rule, the latest first. */
    List<RulingRow> of(long strategyId, String rule) {
        return keyed(strategyId, rule).stream().map(Keyed::row).toList();
    }

    private record Keyed(String rule, RulingRow row) {}

    private List<Keyed> keyed(long strategyId, String rule) {
        return jdbc.sql(RULINGS)
                .param("strategy", strategyId)
                .param("rule", rule)
                .query((rs, n) -> new Keyed(rs.getString("rule_key"), new RulingRow(
                        rs.getLong("id"), rs.getLong("version"), RuleState.valueOf(rs.getString("state")),
                        rs.getString("reason"), RuleState.valueOf(rs.getString("computed")), rs.getString("decided_by"),
                        rs.getString("area"), rs.getObject("decided_on", LocalDate.class),
                        rs.getObject("expires_on", LocalDate.class), rs.getObject("withdrawn_on", LocalDate.class),
                        rs.getString("withdrawn_by"), rs.getString("withdrawal_reason"))))
                .list();
    }

    private Standing.Ruled ruled(RulingRow row) {
        String note = wording.text("compliance.ruled.note",
                row.decider(), wording.text(row.state().key()), EsMx.date(row.expiresOn()), row.reason());
        return new Standing.Ruled(row.state(), row.decider(), row.expiresOn(), row.reason(), note);
    }
}
