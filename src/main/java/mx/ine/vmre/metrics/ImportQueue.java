package mx.ine.vmre.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs the imports that programs send, few at a time and in the person's name, so that a burst of files never takes the
 * connections that pages need. Whoever sent one may stop waiting: it goes on, and the import itself shows how it ended.
 * Nothing is lost with the process: a step is one transaction, and what it leaves waiting is resumed with the same bytes.
 */
@Component
class ImportQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), ImportQueue::thread);

    ImportQueue() {
        pool.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        return new Thread(work, "import");
    }

    /**
     * Runs the work and waits for it as long as told.
     *
     * @return empty if it is not done by then
     * @throws RejectedExecutionException if too many wait already
     */
    <T> Optional<T> run(CurrentUser who, Duration patience, Supplier<T> work) {
        AtomicBoolean alone = new AtomicBoolean();
        Future<T> running = pool.submit(() -> {
            try {
                return ActingAs.call(who, work);
            } catch (RuntimeException e) {
                if (alone.get() && !(e instanceof RuleViolation)) {
                    LOG.error("an import that nobody waited for any more failed", e);
                }
                throw e;
            }
        });
        try {
            return Optional.of(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            alone.set(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            alone.set(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException inside) {
                throw inside;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
        }
    }
}
