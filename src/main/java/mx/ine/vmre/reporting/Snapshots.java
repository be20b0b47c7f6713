package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the database shows at this moment, as PostgreSQL writes it: two equal snapshots see the same rows. Many who ask at
 * once are answered together, each by a question that was put after they came, so that nobody is told of an earlier moment.
 */
@Component
class Snapshots {

    private static final String TOLD = Snapshots.class.getName() + ".told";

    static final String NOW = "pg_current_snapshot()::text";

    /** One question and all who wait for its answer; it is put once the one before is answered. */
    private record Round(CompletableFuture<String> answer, CompletableFuture<String> before, AtomicBoolean led) {

        static Round after(CompletableFuture<String> before) {
            return new Round(new CompletableFuture<>(), before, new AtomicBoolean());
        }
    }

    private final AtomicReference<Round> next =
            new AtomicReference<>(Round.after(CompletableFuture.completedFuture("")));
    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a page that is being read was told when it asked first, so that all of it is of one moment; else as it is now.
     *
     * @throws DataAccessException if the database is away; whoever waited for it meanwhile does not wait again
     */
    String now() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                && HttpMethod.GET.matches(page.getRequest().getMethod())) {
            HttpServletRequest request = page.getRequest();
            if (request.getAttribute(TOLD) == null) {
                request.setAttribute(TOLD, asked());
            }
            return (String) request.getAttribute(TOLD);
        }
        return asked();
    }

    private String asked() {
        Round round = next.get();
        if (round.led().compareAndSet(false, true)) {
            lead(round);
        }
        try {
            return round.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DataAccessException away ? away : e;
        }
    }

    /** Whoever comes from here on waits for the round after this one: its question may already be on its way. */
    private void lead(Round round) {
        boolean waited = !round.before().isDone();
        Throwable failed = round.before().handle((answer, failure) -> failure).join();
        next.set(Round.after(round.answer()));
        if (waited && failed != null) {
            round.answer().completeExceptionally(failed);
            return;
        }
        try {
            round.answer().complete(jdbc.sql("SELECT " + NOW).query(String.class).single());
        } catch (RuntimeException | Error e) {
            round.answer().completeExceptionally(e);
        }
    }
}
