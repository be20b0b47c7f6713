package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mx.ine.vmre.kernel.Actor;
import mx.ine.vmre.kernel.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files are costly to make, and to check: one person gets thirty in a minute, or as many as the installation says, then waits; nobody else does. */
@Configuration(proxyBeanMethods = false)
class ExportBrake implements WebMvcConfigurer, HandlerInterceptor {

    static final int MOST = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final CurrentActor who;
    private final Clock clock;
    private final int most;
    private final Map<Long, Deque<Instant>> made = new ConcurrentHashMap<>();

    ExportBrake(CurrentActor who, Clock clock, @Value("${vmre.exports.per-minute:" + MOST + "}") int most) {
        this.most = most;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/**/*.csv", "/**/*.xlsx", "/**/*.pdf", "/**/*.zip", "/verificar");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actor actor = who.get();
        if (actor.id() != Actor.SYSTEM.id()) {
            admit(actor.id()).ifPresent(wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            });
        }
        return true;
    }

    /** @return after how many seconds to come back, if it is too many */
    Optional<Long> admit(long person) {
        Instant now = clock.instant();
        long[] wait = new long[1];
        made.compute(person, (id, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(WINDOW))) {
                times.removeFirst();
            }
            if (times.size() < most) {
                times.addLast(now);
            } else {
                Duration left = Duration.between(now, times.peekFirst().plus(WINDOW));
                wait[0] = Math.max(1, left.plusMillis(999).toSeconds());
            }
            return times;
        });
        return wait[0] == 0 ? Optional.empty() : Optional.of(wait[0]);
    }
}
