package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ModuleTest
class SnapshotsModuleTests {

    private static final int PEOPLE = 12;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nobodyIsToldOfAMomentBeforeAChange() throws Exception {
        nobodyIsToldOfAnEarlierMoment(() -> olderAnswers(snapshots::now, this::change));
    }

    @Test
    void whoReadsIsNeverToldOfAMomentBeforeWhatTheApplicationWrote() throws Exception {
        TransactionTemplate writing = new TransactionTemplate(transactions);
        nobodyIsToldOfAnEarlierMoment(() -> olderAnswers(this::read, () -> writing.executeWithoutResult(t -> change())));
    }

    /** Another application is not told to have written, so that its change is seen a few milliseconds later. */
    @Test
    @Timeout(10)
    void whoReadsSoonSeesWhatAnotherApplicationWrote() {
        String before = read();
        change();
        while (read().equals(before)) {
            Thread.onSpinWait();
        }
    }

    private void nobodyIsToldOfAnEarlierMoment(Callable<Integer> olderAnswers) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Integer>> told = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                told.add(people.submit(olderAnswers));
            }
            for (Future<Integer> each : told) {
                assertThat(each.get()).isZero();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** Of fifty changes, after how many the database seemed to show what it showed before. */
    private static int olderAnswers(Supplier<String> now, Runnable change) {
        int older = 0;
        for (int i = 0; i < 50; i++) {
            String before = now.get();
            change.run();
            older += now.get().equals(before) ? 1 : 0;
        }
        return older;
    }

    private void change() {
        jdbc.sql("SELECT pg_current_xact_id()::text").query(String.class).single();
    }

    /** As a page that is read is told. */
    private String read() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("GET", "/")));
        try {
            return snapshots.now();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void nothingChangedIsTheSameSnapshot() {
        assertThat(snapshots.now()).isEqualTo(snapshots.now()).matches("\\d+:\\d+:[\\d,]*");
    }

    @Test
    void aPageThatIsReadIsOfOneMomentAndWhoeverWritesSeesWhatIsNow() {
        for (String method : List.of("GET", "POST")) {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
            try {
                String before = snapshots.now();
                change();
                assertThat(snapshots.now().equals(before)).as(method).isEqualTo(method.equals("GET"));
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        }
    }

    /** Each would wait for its own connection, one after the other, while a page must say within seconds that it is away. */
    @Test
    @Timeout(60)
    void whoeverWaitedForADatabaseThatIsAwayDoesNotWaitAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch others = new CountDownLatch(1);
        Snapshots away = new Snapshots(JdbcClient.create(new AbstractDataSource() {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                attempts.incrementAndGet();
                try {
                    others.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("away");
            }

            @Override
            public java.sql.Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        }), new OwnWrites());
        Callable<Throwable> asking = () -> {
            try {
                away.now();
                return null;
            } catch (DataAccessResourceFailureException e) {
                return e;
            }
        };
        List<Thread> threads = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
        try {
            List<Future<Throwable>> told = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                told.add(people.submit(asking));
            }
            while (threads.stream().filter(t -> t.getState() == Thread.State.WAITING).count() < PEOPLE) {
                Thread.onSpinWait();
            }
            others.countDown();
            for (Future<Throwable> each : told) {
                assertThat(each.get()).isInstanceOf(DataAccessResourceFailureException.class);
            }
            assertThat(attempts).hasValue(1);
            assertThatThrownBy(away::now).isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(attempts).as("who comes later asks anew").hasValue(2);
        } finally {
            people.shutdownNow();
        }
    }
}
