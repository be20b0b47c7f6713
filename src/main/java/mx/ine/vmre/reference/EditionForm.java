package mx.ine.vmre.reference;

import java.util.List;

/**
 * A new cut-off as it is typed: its facts, and a grid of rows.
 *
 * @param names of the rows
 * @param cells row by row, each with as many as the table has columns
 */
record EditionForm(String cutOff, String period, String source, String note, List<String> names, List<String> cells) {

    EditionForm {
        names = names == null ? List.of() : names;
        cells = cells == null ? List.of() : cells;
    }
}
