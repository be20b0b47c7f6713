package mx.ine.vmre.campaign;

import java.util.Arrays;
import java.util.Optional;

/** The administrable lists of a strategy; the Strategy calls most of its own illustrative. */
public enum CatalogueKind {
    /** Parts of the general objective (3.1). */
    OBJECTIVE("objetivos"),
    /** Target audiences (3.2). */
    AUDIENCE("publicos"),
    /** Dissemination materials (4.8.1). */
    MATERIAL("materiales"),
    /** Outreach activities (5.3). */
    OUTREACH_ACTIVITY("actividades"),
    /** Kinds of items in the agenda of a tour (5.3.5.1). */
    AGENDA_ITEM("agenda"),
    /** Press information routes (6.2). */
    PRESS_ROUTE("rutas"),
    /** Institutional channels (7.1). */
    CHANNEL("canales"),
    /** Content themes (7.3). */
    THEME("temas"),
    /** Digital platforms (7.4). */
    PLATFORM("plataformas"),
    /** What an action is measured by. */
    INDICATOR("indicadores"),
    /** Languages of a piece. */
    LANGUAGE("lenguas");

    private final String slug;

    CatalogueKind(String slug) {
        this.slug = slug;
    }

    /** Its word in addresses. */
    public String slug() {
        return slug;
    }

    /** Whether files that are imported name its entries, by these and other names. */
    public boolean calledOtherwise() {
        return this == PLATFORM;
    }

    static Optional<CatalogueKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(k -> k.slug.equals(slug)).findFirst();
    }
}
