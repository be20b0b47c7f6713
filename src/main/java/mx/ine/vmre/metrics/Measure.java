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
    REQUESTS("requests", Meaning.REQUESTS, 0, true),
    /** Of videos, without being paid for. */
    VIEWS("views", Meaning.VIEWS, 0, true),
    /** Never added to {@link #IMPRESSIONS}, which are paid. */
    ORGANIC_IMPRESSIONS("organicImpressions", Meaning.ORGANIC_IMPRESSIONS, 0, true),
    WATCH_HOURS("watchHours", Meaning.WATCH_HOURS, 4, true),
    SUBSCRIBERS("subscribers", Meaning.SUBSCRIBERS, 0, true),
    /** Stocks to the day of a cut: those of countries add up, those of months do not. */
    CARD_REQUESTS("cardRequests", Meaning.CARD_REQUESTS, 0, true),
    CARDS_DELIVERED("cardsDelivered", Meaning.CARDS_DELIVERED, 0, true),
    CARDS_CONFIRMED("cardsConfirmed", Meaning.CARDS_CONFIRMED, 0, true),
    CONTACTS("contacts", Meaning.CONTACTS, 0, true);

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

    /** Whether the values of several rows of one day or month may be added up. */
    public boolean additive() {
        return additive;
    }
}
