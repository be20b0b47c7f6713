package mx.ine.vmre.campaign;

import java.util.Arrays;
import java.util.Optional;

/** A section of the page where a strategy is edited, in the order in which it is written. */
enum EditPart {
    WORDS("textos"),
    SETTINGS("/estrategia/parametros"),
    STAGES("/estrategia/editar/etapas"),
    MILESTONES("/estrategia#s2"),
    LINES("vertientes"),
    CATALOGUES("/admin/catalogos"),
    SEGMENTS("reparto"),
    FOCUS("lugares"),
    ENTITIES("/admin/catalogos/entidades"),
    LEGAL_BASIS("marco"),
    FUNCTIONS("funciones"),
    TIMELINE("cronograma"),
    NUMERALS("numerales"),
    RULES("reglas");

    private static final String EDIT = "/estrategia/editar/";

    private final String address;

    EditPart(String address) {
        this.address = address;
    }

    /** Where it is edited. */
    public String url() {
        return address.startsWith("/") ? address : EDIT + address;
    }

    /** Message key of its name. */
    public String key() {
        return "campaign.edit." + name();
    }

    /** Message key of what is written there. */
    public String hintKey() {
        return key() + ".hint";
    }

    static Optional<EditPart> ofSlug(String slug) {
        return Arrays.stream(values()).filter(p -> p.address.equals(slug)).findFirst();
    }
}
