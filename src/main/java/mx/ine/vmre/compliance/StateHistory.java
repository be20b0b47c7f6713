package mx.ine.vmre.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How rules stood on days of the past. What was recorded on the day itself is one thing, what is worked out today for a
 * day of the past another: facts entered since with an earlier date make them differ.
 */
@Service
class StateHistory {

    private static final int MONTHS = 12;
    private static final int DAYS = 60;

    private static final String RECORD = """
            INSERT INTO compliance.recorded_state (strategy_id, rule_key, day, state, recorded_at)
            VALUES (:strategy, :rule, :day, :state, :at) ON CONFLICT DO NOTHING
            """;
    private static final String RECORDED = """
            SELECT day, state FROM compliance.recorded_state
            WHERE strategy_id = :strategy AND rule_key = :rule AND day <= :until ORDER BY day DESC LIMIT :days
            """;

    private final JdbcClient jdbc;
    private final RuleParameters rules;
    private final FactReadings facts;
    private final Clock clock;

    StateHistory(JdbcClient jdbc, RuleParameters rules, FactReadings facts, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    /** A rule's state on a day. */
    record Day(LocalDate on, RuleState state) {}

    /**
     * Writes down the rules of the day that nobody wrote down yet, also one that came during the day; what was written is
     * never written again.
     *
     * @return how many were written
     */
    @Transactional
    public int record(long strategyId, LocalDate day) {
        boolean mine = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('compliance.record'), :strategy)")
                .param("strategy", (int) strategyId)
                .query(Boolean.class)
                .single();
        Set<String> recorded = recorded(strategyId, day);
        List<RuleText> texts =
                rules.of(strategyId).stream().filter(text -> !recorded.contains(text.key())).toList();
        if (!mine || texts.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        return Judging.of(texts, facts.of(strategyId, day)).stream()
                .mapToInt(judged -> jdbc.sql(RECORD)
                        .param("strategy", strategyId)
                        .param("rule", judged.text().key())
                        .param("day", day)
                        .param("state", judged.verdict().state().name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update())
                .sum();
    }

    private Set<String> recorded(long strategyId, LocalDate day) {
        return Set.copyOf(jdbc.sql("SELECT rule_key FROM compliance.recorded_state"
                        + " WHERE strategy_id = :strategy AND day = :day")
                .param("strategy", strategyId)
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** What was written on the days themselves, the earliest of the latest first. */
    List<Day> recorded(long strategyId, String rule, LocalDate until) {
        List<Day> latest = jdbc.sql(RECORDED)
                .param("strategy", strategyId)
                .param("rule", rule)
                .param("until", until)
                .param("days", DAYS)
                .query((rs, n) ->
                        new Day(rs.getObject("day", LocalDate.class), RuleState.valueOf(rs.getString("state"))))
                .list();
        return latest.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }

    /** Worked out with what is kept today: the ends of the months before the day, and the day; nothing read again. */
    static List<Day> computed(RuleText text, Facts known) {
        YearMonth now = YearMonth.from(known.asOf());
        YearMonth first = now.minusMonths(MONTHS);
        YearMonth from = YearMonth.from(known.strategy().from());
        YearMonth begin = first.isBefore(from) ? from : first;
        return Stream.concat(
                        Facts.months(begin, now.minusMonths(1)).map(YearMonth::atEndOfMonth),
                        Stream.of(known.asOf()))
                .map(day -> new Day(day, Judging.of(text, known.on(day)).verdict().state()))
                .toList();
    }
}
