package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The database goes away and comes back while the application runs; on a server of its own, which it may stop. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vmre.embedded=false", "vmre.business-date=2020-12-07"})
@AutoConfigureMockMvc
@Import(DatabaseAwayTests.OwnServer.class)
@DirtiesContext // its pool would keep knocking at a server that is gone
class DatabaseAwayTests {

    private static final Path HOME = Path.of("target", "test-home-away");
    private static final Map<String, String> CARELESS = Map.of("fsync", "off", "full_page_writes", "off");

    /** Pool wait 3 s; the fourth second is for the page. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** How long after the database is back all is well again, at the most. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private static PostgresServer server;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void withTheDatabaseAwayEveryPageSaysSoInTimeAndAfterwardsAllWorksWithoutARestart() throws Exception {
        assertThat(get("/actuator/health/readiness").getStatus()).isEqualTo(200);
        assertThat(get("/acciones/0").getStatus()).as("an error page was written before").isEqualTo(404);

        Map<String, String> samePort = new HashMap<>(CARELESS);
        samePort.put("port", Integer.toString(server.port()));
        server.close();

        assertThat(get("/actuator/health/liveness").getStatus()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").getStatus()).isEqualTo(503);
        for (String page : List.of("/acciones", "/acciones?q=prensa")) {
            MockHttpServletResponse response = get(page);
            assertThat(response.getStatus()).as(page).isEqualTo(503);
            assertThat(response.getContentAsString()).as(page).contains("<h1").doesNotContain("Exception");
        }
        // Over the wire too, where failures outside of controllers are dispatched once more.
        for (String page : List.of("/login", "/acciones", "/static/no-hay")) {
            HttpResponse<String> response = browse(page);
            assertThat(response.statusCode()).as(page).isIn(200, 302, 404, 503);
            assertThat(response.body()).as(page).doesNotContain("Exception");
        }

        server = PostgresServer.start(HOME, samePort);
        awaitReady();
        assertThat(get("/acciones").getStatus()).isEqualTo(200);
    }

    /** The pool knocks again at intervals that grow to 5 s. */
    private void awaitReady() throws Exception {
        long back = System.nanoTime();
        int status = get("/actuator/health/readiness").getStatus();
        while (status != 200 && Duration.ofNanos(System.nanoTime() - back).compareTo(RECOVERY) < 0) {
            Thread.sleep(100);
            status = get("/actuator/health/readiness").getStatus();
        }
        assertThat(status).as("ready within " + RECOVERY).isEqualTo(200);
    }

    private MockHttpServletResponse get(String address) throws Exception {
        long start = System.nanoTime();
        MockHttpServletResponse response = http.perform(
                        MockMvcRequestBuilders.get(address).with(TestPeople.as(TestPeople.DERFE)))
                .andReturn()
                .getResponse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(address).isLessThan(PATIENCE);
        return response;
    }

    private HttpResponse<String> browse(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(PATIENCE)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnServer {

        @Bean
        JdbcConnectionDetails ownServer() {
            server = PostgresServer.startEmpty(HOME, CARELESS);
            return server.connectionDetails();
        }
    }
}
