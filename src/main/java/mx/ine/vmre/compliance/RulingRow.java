package mx.ine.vmre.compliance;

import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;

/** A person's decision as the sheet of its rule lists it. */
record RulingRow(
        long id,
        long version,
        RuleState state,
        String reason,
        RuleState computed,
        String decidedBy,
        String area,
        LocalDate decidedOn,
        LocalDate expiresOn,
        LocalDate withdrawnOn,
        String withdrawnBy,
        String withdrawalReason) {

    /** The last day of its term is one of them. */
    boolean holdsOn(LocalDate day) {
        return !decidedOn.isAfter(day) && !expiresOn.isBefore(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }

    public String decider() {
        return area.isEmpty() ? decidedBy : decidedBy + " (" + area + ")";
    }

    public String from() {
        return EsMx.date(decidedOn);
    }

    public String until() {
        return EsMx.date(expiresOn);
    }

    public String withdrawn() {
        return withdrawnOn == null ? "" : EsMx.date(withdrawnOn);
    }
}
