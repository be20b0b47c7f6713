package mx.ine.vmre.campaign;

/** The administrable lists of a strategy; the Strategy calls most of its own illustrative. */
public enum CatalogueKind {
    /** Target audiences (3.2). */
    AUDIENCE,
    /** Dissemination materials (4.8.1). */
    MATERIAL,
    /** Outreach activities (5.3). */
    OUTREACH_ACTIVITY,
    /** Kinds of items in the agenda of a tour (5.3.5.1). */
    AGENDA_ITEM,
    /** Press information routes (6.2). */
    PRESS_ROUTE,
    /** Institutional channels (7.1). */
    CHANNEL,
    /** Content themes (7.3). */
    THEME,
    /** Digital platforms (7.4). */
    PLATFORM,
    /** What an action is measured by. */
    INDICATOR,
    /** Languages of a piece. */
    LANGUAGE
}
