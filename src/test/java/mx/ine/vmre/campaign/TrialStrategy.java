package mx.ine.vmre.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mx.ine.vmre.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A strategy of its own for tests that need a whole one with figures: the shipped file under another key, beginning a
 * month earlier, so that it is never the one in force. Pages reach it by {@code ?estrategia=}.
 */
public final class TrialStrategy {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TrialStrategy() {}

    public static StrategyRef make(ApplicationContext application) {
        return make(application, file -> file);
    }

    /** @param edit what is to be otherwise in the file than in the shipped one */
    public static StrategyRef make(ApplicationContext application, UnaryOperator<String> edit) {
        String key = "trial-" + NUMBER.incrementAndGet();
        try {
            String file = new ClassPathResource("strategies/2019-2021.json")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("\"key\": \"2019-2021\"", "\"key\": \"" + key + "\"")
                    .replaceFirst("\"from\": \"2019-04-01\"", "\"from\": \"2019-03-01\"");
            file = edit.apply(file);
            application.getBean(StrategyLoading.class)
                    .bring(TestPeople.ADMIN, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return application.getBean(Strategies.class).byKey(key).orElseThrow();
    }

    /** What hangs by one column from something of the strategy and does not name the strategy itself. */
    private static void removeWhatHangs(JdbcClient jdbc, long strategyId) {
        record Hanging(String child, String key, String parent) {}
        jdbc.sql("""
                        SELECT c.conrelid::regclass::text AS child, k.attname AS key, c.confrelid::regclass::text AS parent
                        FROM pg_constraint c
                        JOIN pg_attribute k ON k.attrelid = c.conrelid AND k.attnum = c.conkey[1]
                        JOIN pg_attribute r ON r.attrelid = c.confrelid AND r.attnum = c.confkey[1] AND r.attname = 'id'
                        JOIN pg_attribute s ON s.attrelid = c.confrelid AND s.attname = 'strategy_id'
                        WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1
                        AND NOT EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.conrelid AND o.attname = 'strategy_id')
                        """)
                .query(Hanging.class)
                .list()
                .forEach(h -> jdbc.sql("DELETE FROM " + h.child() + " WHERE " + h.key() + " IN (SELECT p.id FROM "
                                + h.parent() + " p WHERE p.strategy_id = :id)")
                        .param("id", strategyId)
                        .update());
    }

    /** Takes the strategy away with all that hangs from it, whatever module keeps it. */
    public static void remove(ApplicationContext application, StrategyRef strategy) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            removeWhatHangs(jdbc, strategy.id());
            List<String> tables = jdbc.sql("SELECT c.table_schema || '.' || c.table_name FROM information_schema.columns c"
                            + " JOIN information_schema.tables t USING (table_schema, table_name)"
                            + " WHERE c.column_name = 'strategy_id' AND t.table_type = 'BASE TABLE'")
                    .query(String.class)
                    .list();
            for (String table : tables) {
                jdbc.sql("DELETE FROM " + table + " WHERE strategy_id = :id").param("id", strategy.id()).update();
            }
            jdbc.sql("DELETE FROM campaign.strategy WHERE id = :id").param("id", strategy.id()).update();
        });
        application.publishEvent(new CampaignChanged());
    }
}
