package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form pressed twice does its work once; on the log of milestones, which may well be equal in everything. */
@ModuleTest
class SentOnceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Hito " + UUID.randomUUID();
    private MockHttpSession session;

    @BeforeEach
    void signIn(@Autowired ApplicationContext context) {
        TestAccounts people = new TestAccounts(context);
        session = people.session(people.open(Role.ADMINISTRATOR, null));
    }

    private MvcTestResult send(String rendering, String title) {
        return mvc.post()
                .uri("/estrategia/hitos/nuevo")
                .session(session)
                .with(csrf())
                .param("_vez", rendering)
                .param("day", "05/05/2020")
                .param("name", title)
                .param("source", "prueba")
                .exchange();
    }

    private long stored(String title) {
        return jdbc.sql("SELECT count(*) FROM campaign.milestone WHERE name = ?").param(title).query(Long.class).single();
    }

    @Test
    void theSameFormTwiceDoesItsWorkOnceAndLeadsToTheSamePlace() {
        MvcTestResult first = send("a", name);
        MvcTestResult again = send("a", name);

        assertThat(first).hasStatus(303);
        assertThat(again).hasStatus(303);
        assertThat(again.getResponse().getHeader("Location")).isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(stored(name)).isEqualTo(1);
        send("a", name + " otro");
        assertThat(stored(name + " otro")).as("other words are another form").isEqualTo(1);
        send("b", name);
        assertThat(stored(name)).as("a form rendered anew is another form").isEqualTo(2);
    }

    @Test
    void ofEightSentAtOnceOneDoesIt() throws Exception {
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            presses.add(() -> send("c", name).getResponse().getStatus());
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (Future<Integer> status : pool.invokeAll(presses)) {
            assertThat(status.get()).isEqualTo(303);
        }
        pool.shutdown();
        assertThat(stored(name)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        assertThat(send("d", "")).hasStatus(422);
        assertThat(send("d", "")).hasStatus(422);
    }
}
