package mx.ine.vmre.partners;

import java.util.List;
import java.util.Optional;

/** The tree of actors of a strategy: groups with their kinds (Estrategia 5.2). */
record KindTree(List<Group> groups) {

    /**
     * @param shortName for tabs, or the empty text
     * @param kinds in the order in which the Strategy names them
     */
    record Group(String code, String name, String shortName, String numeral, List<Kind> kinds) {
        String tab() {
            return shortName.isEmpty() ? name : shortName;
        }
    }

    /** @param retired no longer offered, still shown where it was used */
    record Kind(String code, String name, String numeral, boolean retired) {}

    Optional<Kind> kind(String code) {
        return groups.stream().flatMap(g -> g.kinds().stream()).filter(k -> k.code().equals(code)).findFirst();
    }

    Optional<Group> group(String code) {
        return groups.stream().filter(g -> g.code().equals(code)).findFirst();
    }

    /** The name under a code, or the code itself. */
    String nameOf(String code) {
        return kind(code).map(Kind::name).orElse(code);
    }
}
