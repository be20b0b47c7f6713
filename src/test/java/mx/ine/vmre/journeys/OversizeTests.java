package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is larger than the server reads is answered with a page that says so; only a real server has such limits. */
@JourneyTest
@Order(30)
class OversizeTests {

    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Test
    void aFileOverTheLimitIsAnsweredInSpanishAndNotWithAnIncident() throws Exception {
        String head = "--raya\r\nContent-Disposition: form-data; name=\"file\"; filename=\"grande.csv\"\r\n\r\n";
        String file = head + "x".repeat(26 * MEGABYTE) + "\r\n--raya--\r\n";
        for (String address : new String[] {"/metricas/cargas/nueva", "/organizaciones/importar"}) {
            assertTooLarge(send(address, "multipart/form-data; boundary=raya", file));
        }
    }

    @Test
    void aLargeExportIsReadForWhoIsSignedInAndAnyOtherLargeFileIsNot() {
        String file = "x".repeat(26 * MEGABYTE);
        try (HttpVisitor editor = new HttpVisitor(port).signIn("cncs")) {
            HttpResponse<String> answer = editor.upload("/metricas/cargas/nueva", "grande.csv", file);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Ensayar la carga").doesNotContain("incidente");
        }
        try (HttpVisitor editor = new HttpVisitor(port).signIn("derfe")) {
            assertTooLarge(editor.upload("/organizaciones/importar", "grande.csv", file));
        }
    }

    @Test
    void aTextOverTheLimitToo() throws Exception {
        assertTooLarge(send("/organizaciones/nueva", "application/x-www-form-urlencoded",
                "notes=" + "x".repeat(3 * MEGABYTE)));
    }

    @Test
    void aProgramIsToldHowMuchTheAddressTakes() throws Exception {
        HttpResponse<String> text = send("/organizaciones/nueva", "application/x-www-form-urlencoded",
                "application/json", "notes=" + "x".repeat(3 * MEGABYTE));
        HttpResponse<String> file = send("/organizaciones/importar", "multipart/form-data; boundary=x",
                "application/json", "x".repeat(22 * MEGABYTE));

        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("hasta 2 MB");
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("hasta 21 MB").doesNotContain("1,024");
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1", "demasiado grande", "No se guardó nada").doesNotContain("incidente");
    }

    private HttpResponse<String> send(String address, String type, String body) throws Exception {
        return send(address, type, "text/html", body);
    }

    private HttpResponse<String> send(String address, String type, String accept, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Content-Type", type)
                                .header("Accept", accept)
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
