package mx.ine.vmre.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Somebody saved the record first. Answered with a 409 page that shows both versions field by field and lets the
 * person choose: nothing typed is lost.
 */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Record mine;
    private final transient Record theirs;
    private final long currentVersion;
    private final String who;
    private final Instant when;
    private final String labelPrefix;
    private final transient Map<String, List<Choice>> options;

    /**
     * @param mine the form as sent
     * @param theirs the same form filled from what is stored now
     * @param currentVersion the stored version, which the next attempt must carry
     * @param who name of the person who saved last
     * @param when when that was
     * @param labelPrefix message key prefix of the fields' labels, {@code <module>.field.}
     */
    public Conflict(Record mine, Record theirs, long currentVersion, String who, Instant when, String labelPrefix) {
        this(mine, theirs, currentVersion, who, when, labelPrefix, Map.of());
    }

    private Conflict(
            Record mine,
            Record theirs,
            long currentVersion,
            String who,
            Instant when,
            String labelPrefix,
            Map<String, List<Choice>> options) {
        super("stale version");
        this.mine = mine;
        this.theirs = theirs;
        this.currentVersion = currentVersion;
        this.who = who;
        this.when = when;
        this.labelPrefix = labelPrefix;
        this.options = Map.copyOf(options);
    }

    /** The same, with what the form offered by the field's name, so that the page shows words and no codes. */
    public Conflict offering(Map<String, List<Choice>> offered) {
        return new Conflict(mine, theirs, currentVersion, who, when, labelPrefix, offered);
    }

    public Record mine() {
        return mine;
    }

    public Record theirs() {
        return theirs;
    }

    public long currentVersion() {
        return currentVersion;
    }

    public String who() {
        return who;
    }

    public Instant when() {
        return when;
    }

    public Map<String, List<Choice>> options() {
        return options == null ? Map.of() : options;
    }

    public String labelPrefix() {
        return labelPrefix;
    }
}
