package mx.ine.vmre.metrics;

/** The file as a whole cannot be imported; carries the sentence that says what to do. Nothing is stored. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    Unreadable(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.clone();
    }
}
