package mx.ine.vmre.accounts;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 48 MiB and 3 passes: some 150–500 ms of one core. At most as many at once as there are cores, so that
 * a burst of sign-ins takes its turn instead of the memory.
 */
@Component
class PasswordHashing {

    private static final int LONGEST_TRIED = 512;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 48 * 1024, 3);
    private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys = encoder.encode("nobody has this password");

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            turns.release();
        }
    }

    /** @param hash the stored one, or null: then it takes as long and the answer is no */
    boolean matches(String password, String hash) {
        String tried = password.length() > LONGEST_TRIED ? "" : normal(password);
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(tried, hash == null ? nobodys : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    /** The same letters whatever the keyboard composes them of. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
