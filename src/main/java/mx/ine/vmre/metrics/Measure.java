package mx.ine.vmre.metrics;

/** What is counted. Reach and users are people: they are kept row by row and never summed under their own name. */
public enum Measure {
    IMPRESSIONS("impressions", Meaning.IMPRESSIONS, 0, true),
    /** Link clicks. */
    CLICKS("clicks", Meaning.CLICKS, 0, true),
    /** Pesos, in cents. */
    SPEND("cost", Meaning.SPEND, 2, true),
    CONVERSIONS("conversions", Meaning.CONVERSIONS, 2, true),
    REACH("reach", Meaning.REACH, 0, false),
    SESSIONS("sessions", Meaning.SESSIONS, 0, true),
    USERS("users", Meaning.USERS, 0, false),
    NEW_USERS("newUsers", Meaning.NEW_USERS, 0, true),
    GOALS("goals", Meaning.GOALS, 0, true),
    REQUESTS("requests", Meaning.REQUESTS, 0, true);

    private final String code;
    private final Meaning meaning;
    private final int scale;
    private final boolean additive;

    Measure(String code, Meaning meaning, int scale, boolean additive) {
        this.code = code;
        this.meaning = meaning;
        this.scale = scale;
        this.additive = additive;
    }

    /** Its stable name outside. */
    public String code() {
        return code;
    }

    Meaning meaning() {
        return meaning;
    }

    /** Decimals that it is kept with. */
    int scale() {
        return scale;
    }

    /** Whether the values of several rows may be added up. */
    public boolean additive() {
        return additive;
    }
}
