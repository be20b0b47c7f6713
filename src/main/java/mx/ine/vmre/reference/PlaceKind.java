package mx.ine.vmre.reference;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a table stand for, so that figures of several tables meet in one place (Estrategia 3.3). */
enum PlaceKind {
    COUNTRY("paises"),
    /** A first-level division of the table's country: a state of the US. */
    REGION("estados"),
    CONSULATE("consulados"),
    NONE("");

    private final String slug;

    PlaceKind(String slug) {
        this.slug = slug;
    }

    /** As addresses say it. */
    public String slug() {
        return slug;
    }

    static Optional<PlaceKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind != NONE && kind.slug.equals(slug)).findFirst();
    }
}
