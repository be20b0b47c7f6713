package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.kernel.BusinessDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down once a day how every rule stands, from the strategy's first day until a year after its last one: by then
 * what came due after its end, as its last report, is settled or never will be. It looks every so often rather than at an hour, so that a machine that
 * was off at that hour loses no day on which it was on; whoever comes first writes, and nobody writes a day twice.
 */
@Component
@EnableScheduling
class DailyRecording {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRecording.class);
    private static final long FIRST_MINUTES = 2;
    private static final long MINUTES = 30;

    /** How long rules are still looked at once their strategy is over. */
    private static final int YEARS = 1;

    private final StateHistory history;
    private final Strategies strategies;
    private final BusinessDate businessDate;

    DailyRecording(StateHistory history, Strategies strategies, BusinessDate businessDate) {
        this.history = history;
        this.strategies = strategies;
        this.businessDate = businessDate;
    }

    @Scheduled(initialDelay = FIRST_MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void record() {
        LocalDate today = businessDate.today();
        strategies.all().stream().filter(strategy -> !today.isAfter(strategy.to().plusYears(YEARS))).forEach(strategy -> {
            try {
                history.record(strategy.id(), today);
            } catch (NestedRuntimeException e) {
                LOG.warn("How the rules of {} stand was not written down: {}", strategy.key(),
                        e.getMostSpecificCause().getClass().getSimpleName());
            }
        });
    }
}
