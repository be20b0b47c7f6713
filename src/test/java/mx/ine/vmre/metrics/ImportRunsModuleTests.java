package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process that begins makes of the work that another one was doing when it went. */
@ModuleTest
class ImportRunsModuleTests {

    @Autowired
    MetricImport imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategies.all();
        strategy = TestStrategy.make(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        TestStrategy.remove(jdbc, strategy);
    }

    private boolean alive(long id) {
        return runs.of(id).orElseThrow().alive();
    }

    /** The server takes its first request only after all singletons are made: nobody sees the work going on still. */
    @Test
    void workThatWasGoingOnIsInterruptedAtOnceAndGoesOnIfItsProcessIsAlive() {
        long id = imports.bring(new ImportFile("una.csv", SampleFiles.bytes(SampleFiles.GOOGLE)), strategy, Map.of(),
                TestPeople.CNCS).id();

        runs.during(id, true, TestPeople.CNCS, progress -> {
            assertThat(alive(id)).isTrue();
            ImportRuns ofAnother = new ImportRuns(jdbc, clock);
            try {
                ofAnother.afterSingletonsInstantiated();
                assertThat(runs.of(id).orElseThrow().interrupted()).isTrue();
            } finally {
                ofAnother.destroy();
            }
            for (int i = 0; i < 100 && !alive(id); i++) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            assertThat(alive(id)).isTrue();
            return null;
        });

        assertThat(runs.of(id)).isEmpty();
    }
}
