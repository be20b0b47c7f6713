package mx.ine.vmre.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;

/**
 * An edition of a table as a page shows it: figures as printed, marked where the ledger flags them.
 *
 */
record TablePage(ReferenceTable table, EditionSheet edition, List<Line> lines, List<Remark> remarks, long flagged) {

    /** @param name of the row */
    record Line(String name, boolean total, List<Cell> cells) {}

    /** @param text as printed; the empty text where the source says nothing */
    record Cell(String column, boolean numeric, String text, List<Mark> marks) {

        boolean marked() {
            return !marks.isEmpty();
        }
    }

    /**
     * What the ledger says of a figure.
     *
     * @param edition and {@code entry} name the ledger's entry
     * @param computed at the printed decimals; the empty text where it is undefined
     * @param elsewhere what is printed elsewhere for it, where the flag is that there are two prints; else the empty text
     */
    record Mark(long edition, String entry, String computed, String elsewhere, boolean explained) {

        /** In a sentence, for files that leave the application. */
        String words(MessageSource messages, String what, String printed) {
            if (!elsewhere.isEmpty()) {
                return messages.getMessage(
                        "reference.export.mark.elsewhere", new Object[] {what, printed, elsewhere}, EsMx.LOCALE);
            }
            return computed.isEmpty()
                    ? messages.getMessage("reference.export.mark.undefined", new Object[] {what, printed}, EsMx.LOCALE)
                    : messages.getMessage("reference.export.mark", new Object[] {what, printed, computed}, EsMx.LOCALE);
        }
    }

    static TablePage of(Library library, ReferenceTable table, EditionSheet edition) {
        Map<String, List<Mark>> marks = marks(library, table, edition);
        List<Line> lines = new ArrayList<>();
        for (EditionSheet.Row row : edition.rows()) {
            List<Cell> cells = table.columns().stream()
                    .map(column -> new Cell(
                            column.name(), column.numeric(), row.cell(column.key()).map(Printed::text).orElse(""),
                            marks.getOrDefault(row.key() + "/" + column.key(), List.of())))
                    .toList();
            lines.add(new Line(row.name(), row.total(), cells));
        }
        List<Remark> remarks = edition.document()
                ? library.remarks().stream().filter(r -> r.table().equals(table.key())).toList()
                : List.of();
        return new TablePage(table, edition, lines, remarks, marks.values().stream().mapToLong(List::size).sum());
    }

    /** What the ledger says of the cells of one edition, by {@code row/column}. */
    static Map<String, List<Mark>> marks(Library library, ReferenceTable table, EditionSheet edition) {
        Ledger ledger = library.ledger();
        Map<String, List<Mark>> marks = new HashMap<>();
        List<EditionSheet> speaking = new ArrayList<>(List.of(edition));
        if (edition.document()) {
            library.tables().values().stream()
                    .filter(other -> !other.key().equals(table.key()))
                    .forEach(other -> other.ofDocument().ifPresent(speaking::add));
        }
        speaking.stream().flatMap(e -> ledger.of(e).stream()).filter(LedgerEntry::flagged).forEach(entry -> {
            boolean explained = library.explanation(entry.edition().id(), entry.key()).isPresent();
            entry.marked().stream().filter(cell -> cell.table().equals(table.key())).forEach(cell -> {
                String other = entry.difference() == Difference.TWO_PRINTINGS ? entry.computedText() : "";
                String elsewhere = cell.equals(entry.cell()) ? other : entry.printed().text();
                marks.computeIfAbsent(cell.row() + "/" + cell.column(), k -> new ArrayList<>())
                        .add(new Mark(entry.edition().id(), entry.key(), entry.computedText(), elsewhere, explained));
            });
        });
        return marks;
    }
}
