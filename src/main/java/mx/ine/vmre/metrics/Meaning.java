package mx.ine.vmre.metrics;

/** What a column of an export says, whatever its name in that export and language. */
enum Meaning {
    DAY(Form.DATE),
    MONTH(Form.TEXT),
    /** Its first day, or its first and last. */
    WEEK(Form.DATE),
    /** Or a year: a period in which no row lies within a month. */
    QUARTER(Form.TEXT),
    PERIOD_START(Form.DATE),
    PERIOD_END(Form.DATE),
    PLATFORM(Form.TEXT),
    CAMPAIGN_TYPE(Form.TEXT),
    ACCOUNT(Form.TEXT),
    CAMPAIGN(Form.TEXT),
    AD_SET(Form.TEXT),
    CREATIVE(Form.TEXT),
    LANGUAGE(Form.TEXT),
    COUNTRY(Form.TEXT),
    REGION(Form.TEXT),
    /** Any further split of the rows (device, age, gender): part of the key, so that its rows do not replace each other. */
    BREAKDOWN(Form.TEXT),
    /** What the platform itself tells its campaigns and ads of the same name apart by; part of the key likewise. */
    IDENTIFIER(Form.TEXT),
    CURRENCY(Form.TEXT),
    IMPRESSIONS(Form.WHOLE),
    /** Link clicks, never all clicks. */
    CLICKS(Form.WHOLE),
    REACH(Form.WHOLE),
    SPEND(Form.MONEY),
    /** The amount in millionths, as in the platform's own interface. */
    SPEND_MICROS(Form.WHOLE),
    CONVERSIONS(Form.DECIMAL),
    RESULT_KIND(Form.TEXT),
    SESSIONS(Form.WHOLE),
    USERS(Form.WHOLE),
    NEW_USERS(Form.WHOLE),
    BOUNCE_RATE(Form.DECIMAL),
    PAGES_PER_SESSION(Form.DECIMAL),
    SESSION_DURATION(Form.TEXT),
    GOALS(Form.WHOLE),
    WEEK_START(Form.DATE),
    WEEK_END(Form.DATE),
    CUT(Form.DATE),
    ENTITY_KEY(Form.TEXT),
    ENTITY(Form.TEXT),
    MODE(Form.TEXT),
    REQUESTS(Form.WHOLE),
    VIDEO(Form.TEXT),
    VIDEO_TITLE(Form.TEXT),
    /** Where visits or views came from. */
    TRAFFIC(Form.TEXT),
    DEVICE(Form.TEXT),
    /** Page of the site. */
    PAGE(Form.TEXT),
    VIEWS(Form.WHOLE),
    /** Of videos, not paid. */
    ORGANIC_IMPRESSIONS(Form.WHOLE),
    WATCH_HOURS(Form.FINE),
    /** Gained less lost. */
    SUBSCRIBERS(Form.CHANGE),
    CONSULATE(Form.TEXT),
    CARD_REQUESTS(Form.WHOLE),
    CARDS_DELIVERED(Form.WHOLE),
    CARDS_CONFIRMED(Form.WHOLE),
    CHANNEL(Form.TEXT),
    TOPIC(Form.TEXT),
    CONTACTS(Form.WHOLE);

    /** How the cells of a column are read. */
    enum Form {
        TEXT,
        DATE,
        WHOLE,
        MONEY,
        DECIMAL,
        /** With four decimals, rounded: what a platform measures and nobody pays. */
        FINE,
        /** A whole number that may be negative. */
        CHANGE
    }

    private final Form form;

    Meaning(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Whether each of several columns says something of its own. */
    boolean many() {
        return this == BREAKDOWN || this == IDENTIFIER;
    }

    boolean numeric() {
        return form != Form.TEXT && form != Form.DATE;
    }
}
