package mx.ine.vmre.platform;

/**
 * The process cannot start, and whoever started it can mend that: the key names what happened
 * ({@code platform.<key>}) and what to do about it ({@code platform.<key>.action}), both in Spanish.
 */
final class CannotStart extends RuntimeException {

    private final String key;
    private final String action;

    CannotStart(String key, Object... args) {
        super(StartText.of("platform." + key, args));
        this.key = key;
        this.action = StartText.of("platform." + key + ".action", args);
    }

    CannotStart(Throwable cause, String key, Object... args) {
        this(key, args);
        initCause(cause);
    }

    boolean because(String reason) {
        return key.equals(reason);
    }

    String action() {
        return action;
    }
}
