package mx.ine.vmre.compliance;

import java.util.Locale;
import mx.ine.vmre.kernel.StateBadge;

/** How a rule of the strategy stands on a day. */
public enum RuleState {
    MISSED("s-bad", "late"),
    AT_RISK("s-warn", "obs"),
    /** What is kept does not decide it. */
    NEEDS_PERSON("s-run", "half"),
    /** The data that would decide it are kept nowhere yet; it is never taken for met. */
    NOT_RECORDED("s-off", "off"),
    NOT_YET_DUE("s-wait", "plan"),
    MET("s-ok", "done");

    private final String css;
    private final String shape;

    RuleState(String css, String shape) {
        this.css = css;
        this.shape = shape;
    }

    public StateBadge badge() {
        return new StateBadge(key(), css, shape);
    }

    public String key() {
        return "compliance.state." + name();
    }

    /** Its word in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has something to do about it now. */
    public boolean open() {
        return this == MISSED || this == AT_RISK || this == NEEDS_PERSON;
    }
}
