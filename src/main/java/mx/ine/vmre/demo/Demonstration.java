package mx.ine.vmre.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads what is missing of the demonstration at start. A start that was cut short goes on at the next one. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(100)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final List<DemonstrationStep> steps;
    private final Strategies strategies;
    private final BusinessDate businessDate;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Demonstration(
            List<DemonstrationStep> steps,
            Strategies strategies,
            BusinessDate businessDate,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.steps = steps;
        this.strategies = strategies;
        this.businessDate = businessDate;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        StrategyRef strategy = strategies.inForce(businessDate.today()).orElseThrow();
        for (DemonstrationStep step : steps) {
            if (!done(step.name())) {
                Instant begun = clock.instant();
                step.parts(strategy).stream().filter(part -> !done(part.name())).forEach(part -> load(part, begun));
                LOG.info("demonstration: {} in {} ms", step.name(),
                        Duration.between(begun, clock.instant()).toMillis());
            }
        }
    }

    private void load(DemonstrationStep.Part part, Instant begun) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL statement_timeout = 0").update();
            part.work().run();
            jdbc.sql("INSERT INTO demo.step (name, done_at) VALUES (?, ?)")
                    .params(part.name(), OffsetDateTime.ofInstant(begun, ZoneOffset.UTC))
                    .update();
        });
    }

    private boolean done(String name) {
        return jdbc.sql("SELECT count(*) FROM demo.step WHERE name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
