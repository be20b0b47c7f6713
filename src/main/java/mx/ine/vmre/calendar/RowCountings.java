package mx.ine.vmre.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ExecutionCounting;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what counts for each row of the table of quarters, and hands it to the strategy's file. What nobody has said is
 * suggested once, when the row is first stored: strategies stored before that get it when the application starts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RowCountings implements ExecutionCounting, ApplicationRunner {

    private static final String KNOWN = "SELECT heading, row_name, array_to_string(stages, ' ') AS stages,"
            + " array_to_string(lines, ' ') AS lines, array_to_string(materials, ' ') AS materials, source, said_by_name,"
            + " said_at FROM calendar.plan_measure WHERE strategy_id = ?";

    private static final String STORE = "INSERT INTO calendar.plan_measure AS m (strategy_id, heading, row_name, stages,"
            + " lines, materials, source, said_by_name, said_at) VALUES (:strategy, :heading, :row, :stages::text[],"
            + " :lines::text[], :materials::text[], :source, '', :now) ON CONFLICT (strategy_id, heading, row_name) DO ";
    private static final String SUGGEST = STORE.concat("NOTHING");
    private static final String SAY = STORE.concat("UPDATE SET stages = excluded.stages, lines = excluded.lines,"
            + " materials = excluded.materials, source = excluded.source, said_by_name = '', said_at = excluded.said_at,"
            + " version = m.version + 1");

    /** Stages as they are in the transaction that stores them. */
    private static final String STAGES = "SELECT number, name FROM campaign.v_stage WHERE strategy_id = ? ORDER BY number";

    private final JdbcClient jdbc;
    private final QuarterPlans plans;
    private final Strategies strategies;
    private final MessageSource messages;
    private final Clock clock;

    RowCountings(
            JdbcClient jdbc, QuarterPlans plans, Strategies strategies, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.strategies = strategies;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param by who said it, or the empty text */
    record Kept(PlanMeasure measure, RowCounting.Source source, String by, Instant at) {

        static final Kept NONE = new Kept(PlanMeasure.NOTHING, RowCounting.Source.SUGGESTED, "", Instant.EPOCH);

        boolean suggested() {
            return source == RowCounting.Source.SUGGESTED;
        }
    }

    /** By row, suggestions too. */
    Map<RowKey, Kept> of(long strategyId) {
        Map<RowKey, Kept> kept = new HashMap<>();
        jdbc.sql(KNOWN).param(strategyId).query(rs -> {
            kept.put(
                    new RowKey(rs.getString("heading"), rs.getString("row_name")),
                    new Kept(
                            new PlanMeasure(words(rs, "stages"), words(rs, "lines"), words(rs, "materials")),
                            RowCounting.Source.valueOf(rs.getString("source")), rs.getString("said_by_name"),
                            rs.getObject("said_at", OffsetDateTime.class).toInstant()));
        });
        return kept;
    }

    Kept of(StrategyRef strategy, QuarterPlans.Row row) {
        return of(strategy.id()).getOrDefault(new RowKey(row.heading(), row.name()), Kept.NONE);
    }

    private static Set<String> words(ResultSet rs, String column) throws SQLException {
        String text = rs.getString(column);
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }

    @Override
    public Map<RowKey, Counts> said(long strategyId) {
        Map<RowKey, Counts> said = new HashMap<>();
        of(strategyId).forEach((row, kept) -> {
            if (!kept.suggested()) {
                said.put(row, kept.measure().counts());
            }
        });
        return said;
    }

    @Override
    @Transactional
    public void stored(long strategyId, Map<RowKey, Counts> rows) {
        Map<RowKey, Kept> known = of(strategyId);
        rows.forEach((row, counts) -> {
            if (counts != null) {
                store(SAY, strategyId, row, PlanMeasure.of(counts), RowCounting.Source.FILE);
            } else if (!known.containsKey(row)) {
                store(SUGGEST, strategyId, row, suggestion(strategyId, row), RowCounting.Source.SUGGESTED);
            }
        });
    }

    private PlanMeasure suggestion(long strategyId, RowKey row) {
        return PlanMeasure.suggested(
                row.name(),
                jdbc.sql(STAGES).param(strategyId).query(PlanMeasure.NamedStage.class).list(),
                plans.materials(strategyId),
                line -> messages.getMessage(line.key(), null, EsMx.LOCALE));
    }

    private void store(String sql, long strategyId, RowKey row, PlanMeasure measure, RowCounting.Source source) {
        jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("heading", row.heading())
                .param("row", row.name())
                .param("stages", array(measure.stages()))
                .param("lines", array(measure.lines()))
                .param("materials", array(measure.materials()))
                .param("source", source.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Stream.concat(strategies.all().stream(), strategies.inPreparation().stream()).forEach(strategy -> {
            Map<RowKey, Counts> rows = new LinkedHashMap<>();
            List<QuarterPlans.Row> table = plans.of(strategy.id()).rows();
            table.forEach(row -> rows.put(new RowKey(row.heading(), row.name()), null));
            stored(strategy.id(), rows);
        });
    }
}
