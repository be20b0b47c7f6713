package mx.ine.vmre.accounts;

/** The three directorates that carry the Strategy (Estrategia 7.2). Proper names, shown as {@link #label()}. */
public enum Area {
    /** Voter-registry directorate: outreach, coordinates digital, publishes the report. */
    DERFE("DERFE"),
    /** Civic-education directorate: dissemination, graphic line. */
    DECEYEC("DECEyEC"),
    /** Media office: press, paid-media results. */
    CNCS("CNCS");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
