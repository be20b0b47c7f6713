package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.FormErrors;

/** A part of a strategy that is written whole, as rows on one page: how it is shown, read and stored. */
interface StrategyPart {

    /** How a field of a row is written. */
    enum Kind {
        TEXT,
        SHORT,
        LONG,
        CHOICE,
        CHECKS
    }

    /** @param name of a component of {@link PartForm.Row}; @param optional whether it may be left out */
    record Field(String name, Kind kind, boolean optional) {

        static Field of(String name, Kind kind) {
            return new Field(name, kind, false);
        }

        static Field maybe(String name, Kind kind) {
            return new Field(name, kind, true);
        }

        String path(int row) {
            return "rows[" + row + "]." + name;
        }
    }

    /** What was typed, ready to take the place of what was stored. */
    interface Change {
        void store(StrategyParts parts, long strategyId);
    }

    EditPart part();

    List<Field> fields();

    /** How many empty rows are offered for more; none where the rows are always the same. */
    default int blanks() {
        return 4;
    }

    List<PartForm.Row> rows(StrategyFile whole);

    /** Null where the part has none. */
    default String note(StrategyFile whole) {
        return null;
    }

    /** What other modules may hang from a row of this part; null where nothing does. */
    default StrategyUse.Piece piece() {
        return null;
    }

    /** Which of the pieces that others may hang things from go, and which only get another name. */
    default PartChanges changes(long strategyId, PartForm stored, PartForm typed) {
        return piece() == null
                ? PartChanges.NONE
                : new PartChanges(
                        removed(stored.rows(), typed.rows()).entrySet().stream()
                                .map(row -> new PartChanges.Gone(piece(), row.getKey(), row.getValue()))
                                .toList(),
                        List.of());
    }

    /** Whether what was measured and reported stands on this part, so that changing it needs a reason. */
    default boolean measured() {
        return false;
    }

    /** Reads what was typed; whatever is wrong is among the errors, and then what it returns is not used. */
    Change read(PartForm typed, FormErrors errors);

    static String path(int row, String field) {
        return "rows[" + row + "]." + field;
    }

    /** Keys that were stored and are no longer typed, with what the row said. */
    static Map<String, String> removed(List<PartForm.Row> before, List<PartForm.Row> typed) {
        Set<String> kept = typed.stream().filter(r -> !r.blank()).map(PartForm.Row::key).collect(Collectors.toSet());
        return before.stream()
                .filter(r -> r.key() != null && !r.key().isEmpty() && !kept.contains(r.key()))
                .collect(Collectors.toMap(PartForm.Row::key, r -> r.name() == null ? r.key() : r.name()));
    }
}
