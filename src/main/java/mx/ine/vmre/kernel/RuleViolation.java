package mx.ine.vmre.kernel;

import java.util.Optional;

/** A rule of the business refuses the change; answered with 422 and the message under the key, near the field if one is named. */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient Object[] args;

    public RuleViolation(String key, Object... args) {
        this(null, key, args);
    }

    private RuleViolation(String field, String key, Object[] args) {
        super(key);
        this.field = field;
        this.key = key;
        this.args = args;
    }

    /** The rule concerns one field of the form. */
    public static RuleViolation on(String field, String key, Object... args) {
        return new RuleViolation(field, key, args);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** Key of the message, {@code <module>.…}. */
    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
