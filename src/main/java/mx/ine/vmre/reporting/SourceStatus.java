package mx.ine.vmre.reporting;

import java.time.Instant;
import mx.ine.vmre.kernel.StateBadge;

/**
 * Whether one of the three sources stands for the month.
 *
 * @param declaredBy who declared that there is none, or the empty text
 * @param declaredAt when, or null
 * @param files how many imports bring it
 */
record SourceStatus(SourceKind kind, State state, String declaredBy, Instant declaredAt, int files) {

    enum State {
        /** At least one import brings it. */
        PRESENT,
        /** Nobody has imported it: the report is incomplete. */
        MISSING,
        /** It has no meaning in that month; never shown as 0. */
        NOT_APPLICABLE,
        /** Somebody answers for there being none. */
        DECLARED_NONE
    }

    static SourceStatus of(SourceKind kind, boolean applies, int files, Statement none) {
        if (!applies) {
            return new SourceStatus(kind, State.NOT_APPLICABLE, "", null, 0);
        }
        if (files > 0) {
            return new SourceStatus(kind, State.PRESENT, "", null, files);
        }
        return none == null
                ? new SourceStatus(kind, State.MISSING, "", null, 0)
                : new SourceStatus(kind, State.DECLARED_NONE, none.person(), none.at(), 0);
    }

    /** As a state is shown everywhere. */
    public StateBadge badge() {
        switch (state) {
            case PRESENT:
                return new StateBadge("reporting.status.PRESENT", "s-ok", "done");
            case DECLARED_NONE:
                return new StateBadge("reporting.status.DECLARED_NONE", "s-ok", "done");
            case NOT_APPLICABLE:
                return new StateBadge("reporting.status.NOT_APPLICABLE", "s-off", "off");
            default:
                return new StateBadge("reporting.status.MISSING", "s-warn", "obs");
        }
    }

    public boolean settled() {
        return state != State.MISSING;
    }

    public boolean present() {
        return state == State.PRESENT;
    }

    /** What a figure of this source is where there is no reading; null where there is one, if only a declared zero. */
    public Reading.Absence absence() {
        switch (state) {
            case MISSING:
                return Reading.Absence.MISSING;
            case NOT_APPLICABLE:
                return Reading.Absence.NOT_APPLICABLE;
            default:
                return null;
        }
    }
}
