package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A strategy of its own for a test of figures, with the split and the catalogues of the shipped one. Nothing announces
 * it, so no page shows it; the test removes it with all that hangs from it.
 */
final class TestStrategy {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestStrategy() {}

    static StrategyRef make(JdbcClient jdbc) {
        String key = "figures-" + NUMBER.incrementAndGet();
        jdbc.sql("INSERT INTO campaign.strategy (key, name, title, starts, ends, objective, message, slogan, positioning,"
                        + " perspective, report_due_day, split_tolerance, split_base, content_period_days, anchor_site)"
                        + " SELECT :key, :key, title, starts, ends, objective, message, slogan, positioning, perspective,"
                        + " report_due_day, split_tolerance, split_base, content_period_days, anchor_site"
                        + " FROM campaign.strategy WHERE key = '2019-2021'")
                .param("key", key)
                .update();
        long id = jdbc.sql("SELECT id FROM campaign.strategy WHERE key = :key")
                .param("key", key).query(Long.class).single();
        for (String copy : List.of(
                "INSERT INTO campaign.segment (strategy_id, key, name, share, position, note)"
                        + " SELECT :id, x.key, x.name, x.share, x.position, x.note FROM campaign.segment x"
                        + " JOIN campaign.strategy y ON y.id = x.strategy_id AND y.key = '2019-2021'",
                "INSERT INTO campaign.segment_country (strategy_id, segment_key, iso2)"
                        + " SELECT :id, x.segment_key, x.iso2 FROM campaign.segment_country x"
                        + " JOIN campaign.strategy y ON y.id = x.strategy_id AND y.key = '2019-2021'",
                "INSERT INTO campaign.term (strategy_id, kind, code, name, numeral, description, aliases, position)"
                        + " SELECT :id, x.kind, x.code, x.name, x.numeral, x.description, x.aliases, x.position"
                        + " FROM campaign.term x JOIN campaign.strategy y ON y.id = x.strategy_id AND y.key = '2019-2021'"
                        + " WHERE x.kind IN ('PLATFORM', 'LANGUAGE')")) {
            jdbc.sql(copy).param("id", id).update();
        }
        return new StrategyRef(id, key, key, LocalDate.of(2019, 4, 1), LocalDate.of(2021, 6, 30));
    }

    static void remove(JdbcClient jdbc, StrategyRef strategy) {
        for (String delete : List.of(
                "DELETE FROM metrics.video_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.stock_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.contact_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.video_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.stock_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.contact_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.campaign_country WHERE strategy_id = :id",
                "DELETE FROM metrics.media_month WHERE strategy_id = :id",
                "DELETE FROM metrics.fact_said_again WHERE strategy_id = :id",
                "DELETE FROM metrics.media_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.audience_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.request_fact_past WHERE strategy_id = :id",
                "DELETE FROM metrics.media_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.audience_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.request_fact WHERE strategy_id = :id",
                "DELETE FROM metrics.import_part WHERE import_id IN (SELECT id FROM metrics.import WHERE strategy_id = :id)",
                "DELETE FROM metrics.import WHERE strategy_id = :id",
                "DELETE FROM campaign.segment_country WHERE strategy_id = :id",
                "DELETE FROM campaign.segment WHERE strategy_id = :id",
                "DELETE FROM campaign.term WHERE strategy_id = :id",
                "DELETE FROM campaign.strategy WHERE id = :id")) {
            jdbc.sql(delete).param("id", strategy.id()).update();
        }
    }
}
