package mx.ine.vmre.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;

/** The ledger as a list: every published figure with its recomputation, table by table, filtered. */
record LedgerBoard(Library library, ListState list) {

    static final String PATH = "/referencia/libro";
    private static final String SHOW = "ver";
    private static final String TABLE = "cuadro";
    private static final String ITEM = "inciso";
    /** What may be shown; flags if nothing is asked for. */
    static final List<String> SHOWN =
            List.of("marcadas", "por-explicar", "explicadas", "coinciden", "sin-publicar", "todas");

    static LedgerBoard of(Library library, Map<String, String[]> params) {
        return new LedgerBoard(
                library, ListState.of(PATH, params, List.of(SHOW, TABLE, ITEM), Set.of("documento"), "documento"));
    }

    String shown() {
        return SHOWN.contains(list.value(SHOW)) ? list.value(SHOW) : SHOWN.get(0);
    }

    List<Choice> tables() {
        return library.tables().values().stream().map(t -> new Choice(t.key(), t.numeral() + " · " + t.name())).toList();
    }

    /** All that the filters let through. */
    List<LedgerRow> rows() {
        return all().filter(this::wanted).toList();
    }

    ListPage<LedgerRow> page() {
        List<LedgerRow> rows = rows();
        List<LedgerRow> shown = rows.stream().skip(list.offset()).limit(list.size()).toList();
        return ListPage.of(shown, rows.size(), list);
    }

    long flagged() {
        return all().filter(LedgerRow::flagged).count();
    }

    long explained() {
        return all().filter(LedgerRow::explained).count();
    }

    long matching() {
        return all().filter(row -> row.badge().equals(Recomputed.MATCHES.badge())).count();
    }

    /** Remarks of the tables that are shown. */
    List<Remark> remarks() {
        String table = list.value(TABLE);
        return library.remarks().stream().filter(r -> table.isEmpty() || r.table().equals(table)).toList();
    }

    private Stream<LedgerRow> all() {
        Ledger ledger = library.ledger();
        return library.tables().values().stream()
                .flatMap(table -> table.editions().stream())
                .flatMap(edition -> ledger.of(edition).stream())
                .map(entry -> LedgerRow.of(library, entry));
    }

    private boolean wanted(LedgerRow row) {
        boolean ofTable = list.value(TABLE).isEmpty() || row.tableKey().equals(list.value(TABLE));
        boolean ofItem = list.value(ITEM).isEmpty()
                || row.remarks().stream().anyMatch(r -> r.item().equalsIgnoreCase(list.value(ITEM)));
        return ofTable && ofItem && switch (shown()) {
            case "por-explicar" -> row.flagged() && !row.explained();
            case "explicadas" -> row.explained();
            case "coinciden" -> row.badge().equals(Recomputed.MATCHES.badge());
            case "sin-publicar" -> row.published().isEmpty();
            case "todas" -> true;
            default -> row.flagged();
        };
    }
}
