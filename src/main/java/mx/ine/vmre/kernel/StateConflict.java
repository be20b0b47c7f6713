package mx.ine.vmre.kernel;

/**
 * A rule refuses because of the state in which the record is, whatever was sent. Pages show it like any other rule;
 * programs are answered 409, so that they know that sending something else does not help.
 */
public class StateConflict extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public StateConflict(String key, Object... args) {
        super(key, args);
    }
}
