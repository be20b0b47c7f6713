package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;

/** The administrable lists of a strategy. */
public interface Catalogues {

    /** All entries in their order, retired ones included. */
    List<Term> of(long strategyId, CatalogueKind kind);

    /** The entries that can be chosen today. */
    default List<Term> offered(long strategyId, CatalogueKind kind) {
        return of(strategyId, kind).stream().filter(t -> !t.retired()).toList();
    }

    default Optional<Term> byCode(long strategyId, CatalogueKind kind, String code) {
        return of(strategyId, kind).stream().filter(t -> t.code().equals(code)).findFirst();
    }
}
