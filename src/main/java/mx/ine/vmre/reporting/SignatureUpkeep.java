package mx.ine.vmre.reporting;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.ine.vmre.kernel.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Any change of what a signed draft tells voids its signatures for good, so that changing it back does not raise them
 * again. Figures and plans say themselves what they moved ({@link ReportUpkeep}); this looks after everything else that
 * is remembered, once for each transaction and only while something is signed.
 */
@Component
class SignatureUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureUpkeep.class);
    private static final long MINUTES = 15;

    /** What no report tells of, or what tells its months itself. */
    private static final Set<String> APART = Set.of(
            "report", "adjustment", "observation", "import", "placement", "mediaLine", "mediaBuy", "curve_point", "account",
            "access", "token", "mail", "mailbox", "calendar-feed", "directoryImport");

    private final ReportUpkeep upkeep;
    private final ReportWording wording;
    private final TransactionTemplate separately;

    SignatureUpkeep(ReportUpkeep upkeep, ReportWording wording, PlatformTransactionManager transactions) {
        this.upkeep = upkeep;
        this.wording = wording;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(Remembered event) {
        if (APART.contains(event.type())
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, event);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                check(() -> wording.text(
                        "reporting.voided.record", wording.text("audit.type." + event.type()), event.label()));
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(SignatureUpkeep.this);
            }
        });
    }

    /** What is late or under way depends on the day too. */
    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void asTimePasses() {
        check(() -> wording.text("reporting.voided.time"));
    }

    /** The change is made whatever becomes of this: nobody publishes what was not signed, since publication looks again. */
    private void check(Supplier<String> cause) {
        try {
            separately.executeWithoutResult(status -> upkeep.anythingMoved(cause));
        } catch (RuntimeException e) {
            LOG.error("signatures could not be held against what changed", e);
        }
    }
}
