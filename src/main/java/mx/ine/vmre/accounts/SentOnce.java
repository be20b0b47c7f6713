package mx.ine.vmre.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The same form of the same page sent twice with the same words does its work once: pressed twice, sent again after
 * going back, or repeated by a proxy. The later one is led where the first one led. Other words are another form, and
 * what was refused may be sent again. Uploads are left to those who recognise a file by its bytes.
 */
@Component
class SentOnce extends OncePerRequestFilter {

    /** Name of the field that tells one rendering of a form from another. */
    static final String FIELD = "_vez";

    private static final String NAME = SentOnce.class.getName();
    private static final int KEPT = 200;
    private static final int PATIENCE_SECONDS = 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || String.valueOf(request.getContentType()).startsWith("multipart/")
                || request.getParameter(FIELD) == null
                || request.getSession(false) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, CompletableFuture<String>> sent = sent(request.getSession(false));
        String key = fingerprint(request);
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = sent.putIfAbsent(key, mine);
        if (first != null) {
            String led = waitFor(first);
            if (led != null) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", led);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            String led = response.getStatus() / 100 == 3 ? response.getHeader("Location") : null;
            if (led == null) {
                sent.remove(key);
            }
            mine.complete(led);
        }
    }

    private static String waitFor(CompletableFuture<String> first) {
        try {
            return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, CompletableFuture<String>> sent(HttpSession session) {
        synchronized (SentOnce.class) {
            Object kept = session.getAttribute(NAME);
            if (kept == null) {
                kept = new Latest();
                session.setAttribute(NAME, kept);
            }
            return (Map<String, CompletableFuture<String>>) kept;
        }
    }

    private static String fingerprint(HttpServletRequest request) {
        StringBuilder text = new StringBuilder(request.getRequestURI()).append('?').append(request.getQueryString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                text.append('\0').append(name);
                for (String value : values) {
                    text.append('\1').append(value);
                }
            }
        });
        return HexFormat.of().formatHex(Digests.sha256(text.toString()));
    }

    /** The latest forms of one session. */
    private static final class Latest extends LinkedHashMap<String, CompletableFuture<String>> {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized CompletableFuture<String> putIfAbsent(String key, CompletableFuture<String> value) {
            return super.putIfAbsent(key, value);
        }

        @Override
        public synchronized CompletableFuture<String> remove(Object key) {
            return super.remove(key);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<String>> eldest) {
            return size() > KEPT;
        }
    }
}
