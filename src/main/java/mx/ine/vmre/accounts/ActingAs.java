package mx.ine.vmre.accounts;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work of this thread in a person's name, where no browser is behind it: demonstration data and tests. */
public final class ActingAs {

    private ActingAs() {}

    public static void run(CurrentUser who, Runnable work) {
        call(who, () -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(CurrentUser who, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(new SignedIn(who, 0, Instant.EPOCH));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
