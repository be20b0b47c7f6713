package mx.ine.vmre.reference;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * How one published figure, or one in each row, follows from others. Checks are data of a strategy.
 *
 * @param printed the published figure, or null where the source published none and it is only computed
 * @param of what it is made of: the parts, the numerator, the later figure, the other print
 * @param base denominator or earlier figure; empty where there is none
 * @param otherwise another base, or another cell, that may explain a difference; empty where there is none
 */
record Check(String key, CheckKind kind, CellRef printed, Figures of, Figures base, Figures otherwise) {

    /** Key of the table to whose editions it belongs. */
    String table() {
        return first().table();
    }

    boolean each() {
        return first().each();
    }

    /** Whether the total's row is one of each. */
    boolean eachWithTotal() {
        return first().row().equals(CellRef.EACH);
    }

    /** Whether it can be made with one table alone, so that it holds for each of its editions. */
    boolean ofOneTable() {
        return Stream.concat(of.cells(), base.cells()).allMatch(c -> c.table().equals(table()));
    }

    /** All cells that it names. */
    Stream<CellRef> cells() {
        return Stream.of(Stream.ofNullable(printed), of.cells(), base.cells(), otherwise.cells())
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    Check at(String rowKey) {
        return new Check(
                key + "." + rowKey, kind, printed == null ? null : printed.at(rowKey), of.at(rowKey), base.at(rowKey),
                otherwise.at(rowKey));
    }

    private CellRef first() {
        return printed == null ? of.terms().get(0).cell() : printed;
    }
}
