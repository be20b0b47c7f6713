package mx.ine.vmre.metrics;

/** Kinds of figures. The first three are the variables of the monthly report (Estrategia 7.6). */
public enum FactKind {
    /** Campaign performance. */
    MEDIA,
    /** Audience and behaviour on the site. */
    AUDIENCE,
    /** Requests for registration in the overseas roll. */
    REQUEST,
    /** Organic views and impressions of videos: never added to paid ones. */
    VIDEO,
    /** Overseas voter cards from the beginning of the programme to the day of a cut: never summed over time. */
    STOCK,
    /** Contacts of citizens with INETEL. */
    CONTACT
}
