package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people who save the same thing at the very same moment: one is kept, the other one loses nothing. */
@JourneyTest
class SameMomentTests {

    private static final String DATES = "/estrategia/etapas/3/fechas";
    private static final Pattern FIELD = Pattern.compile("name=\"(version|from|to)\" value=\"([^\"]*)\"");
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Test
    @Timeout(60)
    void ofTwoWhoMoveAStageAtOnceTheSecondIsShownBothVersions() throws Exception {
        try (HttpVisitor one = new HttpVisitor(port).signIn("admin");
                HttpVisitor other = new HttpVisitor(port).signIn("admin")) {
            Map<String, String> read = fields(one.body(DATES));
            List<CompletableFuture<HttpResponse<String>>> sent;
            try (Connection holding = database.getConnection()) {
                holding.setAutoCommit(false);
                try (Statement statement = holding.createStatement()) {
                    statement.execute("SELECT 1 FROM campaign.stage WHERE number = 3 FOR UPDATE");
                }
                sent = Stream.of(one, other)
                        .map(who -> CompletableFuture.supplyAsync(() -> who.post(DATES, DATES, Map.of(
                                "version", read.get("version"), "from", read.get("from"),
                                "to", who == one ? "29/06/2021" : "28/06/2021", "reason", "Lo pidió la persona " + who.hashCode()))))
                        .toList();
                while (waiting() < 2) {
                    Thread.sleep(20);
                }
                holding.rollback();
            }
            List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
            int second = answers.get(0).statusCode() == 409 ? 0 : 1;
            assertThat(answers.get(second).body())
                    .contains("No se ha perdido nada", "29/06/2021", "28/06/2021", "Lo pidió la persona "
                            + (second == 0 ? one : other).hashCode());
            restore(one, read);
        }
    }

    private void restore(HttpVisitor who, Map<String, String> read) {
        Map<String, String> now = fields(who.body(DATES));
        assertThat(who.post(DATES, DATES, Map.of("version", now.get("version"), "from", read.get("from"), "to", read.get("to"),
                "reason", "Como estaba")).statusCode()).isEqualTo(303);
    }

    private int waiting() throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Map<String, String> fields(String page) {
        Matcher field = FIELD.matcher(page);
        Map<String, String> fields = new HashMap<>();
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }
}
