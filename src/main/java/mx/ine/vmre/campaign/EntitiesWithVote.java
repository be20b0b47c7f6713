package mx.ine.vmre.campaign;

import java.util.List;

/** Entities with overseas voting in a strategy, with their legal basis (Estrategia 2), as other modules show them. */
public interface EntitiesWithVote {

    List<Row> of(long strategyId);

    /** @param provisions one by one, as the source words them */
    record Row(String name, List<String> offices, List<String> provisions, String source) {}
}
