package mx.ine.vmre.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sixteen connections that ask for one page after the other, each as soon as it has the last answer. */
final class Load implements AutoCloseable {

    static final int CONNECTIONS = 16;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);

    /** Signs in by the form, as a person does; all connections go on in that session. */
    void signIn(URI application, String username, String password) throws Exception {
        Matcher csrf = CSRF.matcher(get(application.resolve("/login")).body());
        if (!csrf.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String form = "_csrf=" + encoded(csrf.group(1)) + "&username=" + encoded(username) + "&password="
                + encoded(password);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(application.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("sign-in refused");
        }
    }

    HttpResponse<String> get(URI page) throws Exception {
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Bytes of the answer. */
    int size(URI page) throws Exception {
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    /** What came of asking for one page for a while. */
    record Yield(int pages, double seconds) {

        double perSecond() {
            return pages / seconds;
        }
    }

    /** Asks for this page only; every answer must be the page. */
    Yield run(URI page, Duration howLong) throws Exception {
        return run(page, howLong, CONNECTIONS);
    }

    /** @param connections how many ask at once, {@link #CONNECTIONS} at most */
    Yield run(URI page, Duration howLong, int connections) throws Exception {
        long begun = System.nanoTime();
        long end = begun + howLong.toNanos();
        String session = cookies.getCookieStore().get(page).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        Callable<Integer> one = () -> {
            int answered = 0;
            try (PlainConnection connection = new PlainConnection(page, session)) {
                while (System.nanoTime() < end) {
                    int status = connection.get();
                    if (status != 200) {
                        throw new IllegalStateException(page + " answered " + status);
                    }
                    answered++;
                }
            }
            return answered;
        };
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(workers.submit(one));
        }
        int answered = 0;
        for (Future<Integer> each : all) {
            answered += each.get();
        }
        return new Yield(answered, (System.nanoTime() - begun) / 1e9);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
