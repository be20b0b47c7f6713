package mx.ine.vmre.campaign;

/**
 * A piece that a rule asks for by name got another one. Published before it is stored and in the same transaction, so
 * that what was assigned to the piece follows it.
 *
 * @param rule key of the rule
 * @param piece code of the piece until now, {@code newPiece} from now on
 */
public record RulePieceRenamed(
        long strategyId, String rule, String piece, String newPiece, String name, String newName) {}
