package mx.ine.vmre.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: signs in and asks for pages over HTTP. */
final class HttpVisitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpVisitor(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpVisitor signIn(String username) {
        HttpResponse<String> answer = post("/login", "/login", Map.of("username", username, "password", JourneyTest.PASSWORD));
        if (answer.statusCode() >= 400 || answer.headers().firstValue("Location").orElse("").contains("/login")) {
            throw new IllegalStateException("could not sign in as " + username);
        }
        return this;
    }

    /** @return the status */
    int get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).statusCode();
    }

    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path.replace(" ", "%20").replace("|", "%7C"))).build());
    }

    String body(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).body();
    }

    /** Takes the token from one page and posts the fields to another. */
    HttpResponse<String> post(String formPage, String target, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(body(formPage));
        String sent = fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        if (token.find()) {
            sent += "&_csrf=" + encode(token.group(1));
        }
        return send(HttpRequest.newBuilder(URI.create(base + target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(sent))
                .build());
    }

    /** Chooses a file in the form of a page and sends it. */
    HttpResponse<String> upload(String page, String name, String content) {
        Matcher token = TOKEN.matcher(body(page));
        String head = token.find()
                ? "--raya\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1) + "\r\n" : "";
        return send(HttpRequest.newBuilder(URI.create(base + page))
                .header("Content-Type", "multipart/form-data; boundary=raya")
                .header("Accept", "text/html")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(head
                        + "--raya\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                        + content + "\r\n--raya--\r\n"))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        post("/ayuda", "/logout", Map.of());
    }
}
