package mx.ine.vmre.metrics;

import java.util.List;

/**
 * The statements about rows of stored imports that only said again what was stored. The fact stays with the import that
 * said it first; when that one is undone, the first of those that said it again takes it over, as if it had been the
 * first. Constants, never put together from input.
 */
final class SaidAgain {

    /** Who takes over which rows of an import, and on which line they stand there; takes its id. */
    static final String FIND_HEIRS = "CREATE TEMP TABLE heir ON COMMIT DROP AS SELECT DISTINCT ON (r.day, r.key)"
            + " r.strategy_id, r.day, r.key, r.import_id, r.line FROM metrics.fact_said_again r"
            + " JOIN metrics.import i ON i.id = r.import_id WHERE r.of_import = ?"
            + " ORDER BY r.day, r.key, i.stored_order";

    static final String FORGET_HEIRS = "DROP TABLE IF EXISTS heir";

    /** What an import said again is over with it; takes its id. */
    static final String FORGET = "DELETE FROM metrics.fact_said_again WHERE import_id = ?";

    private static final String OF_HEIRS = " h WHERE r.of_import = ? AND h.day = r.day AND h.key = r.key";

    /** Those who said it again after the heir now say again what the heir said; both take the import that is undone. */
    static final List<String> HAND_ON = List.of(
            "DELETE FROM metrics.fact_said_again r USING heir" + OF_HEIRS + " AND h.import_id = r.import_id",
            "UPDATE metrics.fact_said_again r SET of_import = h.import_id FROM heir" + OF_HEIRS);

    private SaidAgain() {}
}
