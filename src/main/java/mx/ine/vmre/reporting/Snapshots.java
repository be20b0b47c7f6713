package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
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
 * Who only reads a page may be told of one {@value #MILLISECONDS} ms earlier, but never of one before what this application
 * itself has written since: so much later, and no more, does it see what another one beside it publishes.
 */
@Component
class Snapshots {

    private static final String TOLD = Snapshots.class.getName() + ".told";

    private static final long MILLISECONDS = 10;

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
    private final OwnWrites writes;
    private volatile Answer last = new Answer("", -1, 0);

    Snapshots(JdbcClient jdbc, OwnWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * @param writes how many there had been when it was asked
     * @param asked when, by {@link System#nanoTime}
     */
    private record Answer(String snapshot, long writes, long asked) {}

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
                request.setAttribute(TOLD, recent());
            }
            return (String) request.getAttribute(TOLD);
        }
        return asked();
    }

    private String recent() {
        Answer answer = last;
        return answer.writes() == writes.count()
                        && System.nanoTime() - answer.asked() < TimeUnit.MILLISECONDS.toNanos(MILLISECONDS)
                ? answer.snapshot() : asked();
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
            long before = writes.count();
            long asked = System.nanoTime();
            String snapshot = jdbc.sql("SELECT " + NOW).query(String.class).single();
            last = new Answer(snapshot, before, asked);
            round.answer().complete(snapshot);
        } catch (RuntimeException | Error e) {
            round.answer().completeExceptionally(e);
        }
    }
}
