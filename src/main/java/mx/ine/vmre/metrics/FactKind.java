package mx.ine.vmre.metrics;

/** The three variables of the monthly report (Estrategia 7.6). */
public enum FactKind {
    /** Campaign performance. */
    MEDIA,
    /** Audience and behaviour on the site. */
    AUDIENCE,
    /** Requests for registration in the overseas roll. */
    REQUEST
}
