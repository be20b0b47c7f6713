package mx.ine.vmre.partners;

import mx.ine.vmre.kernel.StateBadge;

/** How far an organisation has come: explore, negotiate, sign (Estrategia 5.3.2). */
public enum PartnerState {
    PROSPECT(new StateBadge("partners.state.PROSPECT", "s-wait", "plan")),
    IN_TALKS(new StateBadge("partners.state.IN_TALKS", "s-run", "half")),
    ACTIVE(new StateBadge("partners.state.ACTIVE", "s-ok", "done")),
    SUSPENDED(new StateBadge("partners.state.SUSPENDED", "s-warn", "obs")),
    CLOSED(new StateBadge("partners.state.CLOSED", "s-off", "off"));

    private final StateBadge badge;

    PartnerState(StateBadge badge) {
        this.badge = badge;
    }

    public StateBadge badge() {
        return badge;
    }
}
