package mx.ine.vmre.campaign;

import java.util.List;

/**
 * A module's answer to "what stands on this piece of the strategy?". Whoever keeps things that hang from one implements
 * it; before a piece is taken away or what was measured changes its meaning, all are asked. Asking changes nothing.
 */
public interface StrategyUse {

    /** What can be stood on. */
    enum Piece {
        /** A stage, by its number. */
        STAGE,
        /** A line, by the name of {@link ActionLine}. */
        LINE,
        /** A segment of the split, by its key. */
        SEGMENT,
        /** A row of the table of quarters, by its place in it. */
        QUARTER_ROW,
        /** A year of the table of quarters. */
        QUARTER_YEAR,
        /** A piece that a rule asks for by name, as the rule's key, a slash and the code of the piece. */
        RULE_PIECE,
        /** The split and the periods as a whole, on which figures and reports stand. */
        MEASURES
    }

    /**
     * @param key of the piece; the empty text where the piece is the whole
     * @return what stands on it; nothing if the module has nothing to say
     */
    List<StageChangeImpact.Touched> of(long strategyId, Piece piece, String key);
}
