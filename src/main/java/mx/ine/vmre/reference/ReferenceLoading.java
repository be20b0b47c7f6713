package mx.ine.vmre.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Actor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the reference data that ship with a strategy, once: tables with what the document printed, checks, remarks and
 * criteria. The format of the files is told in {@code reference/LEEME.md}.
 */
@Service
class ReferenceLoading {

    /** Held while tables of a strategy are made. */
    static final long LOCK = 7_021_906L;
    private static final List<String> OF_ROWS = List.of("clave", "nombre", "clase", "pais");

    private final JdbcClient jdbc;
    private final EditionStore store;
    private final ReferenceReadings readings;
    private final ResourceLoader resources;

    ReferenceLoading(JdbcClient jdbc, EditionStore store, ReferenceReadings readings, ResourceLoader resources) {
        this.jdbc = jdbc;
        this.store = store;
        this.readings = readings;
        this.resources = resources;
    }

    /**
     * @param folder with the files, as a location that ends in a slash
     * @throws IllegalStateException if the files do not hold together
     */
    @Transactional
    public void ship(long strategyId, String folder) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((rs, n) -> n).list();
        boolean there = jdbc.sql("SELECT EXISTS (SELECT 1 FROM reference.reference_table WHERE strategy_id = :id)")
                .param("id", strategyId)
                .query(Boolean.class)
                .single();
        if (!there) {
            load(strategyId, folder);
            verify(readings.library(strategyId));
        }
    }

    private void load(long strategyId, String folder) {
        List<NamedCsvRecord> columns = rows(folder, "columnas.csv");
        int position = 0;
        for (NamedCsvRecord table : rows(folder, "tablas.csv")) {
            String key = table.getField("clave");
            long id = jdbc.sql("INSERT INTO reference.reference_table (strategy_id, key, name, numeral, row_heading,"
                            + " place_kind, iso2, note, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
                    .params(strategyId, key, table.getField("nombre"), table.getField("numeral"),
                            table.getField("renglon"), table.getField("lugar"), table.getField("pais"),
                            table.getField("nota"), ++position)
                    .query(Long.class)
                    .single();
            List<ReferenceTable.Column> own = columns.stream()
                    .filter(c -> c.getField("tabla").equals(key))
                    .map(c -> new ReferenceTable.Column(
                            c.getField("clave"), c.getField("nombre"), ColumnKind.valueOf(c.getField("clase"))))
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                insert("INSERT INTO reference.table_column VALUES (?, ?, ?, ?, ?, ?)", strategyId, id, own.get(i).key(),
                        own.get(i).name(), own.get(i).kind().name(), i + 1);
            }
            EditionFacts facts = new EditionFacts(
                    LocalDate.parse(table.getField("corte")), table.getField("periodo"), table.getField("fuente"), "");
            store.store(
                    strategyId, id, table.getField("nombre"), facts, printed(folder, key, own), true,
                    Actor.SYSTEM.name());
        }
        loadChecks(strategyId, folder);
    }

    private void loadChecks(long strategyId, String folder) {
        int position = 0;
        for (NamedCsvRecord check : rows(folder, "revisiones.csv")) {
            insert("INSERT INTO reference.ledger_check VALUES (?, ?, ?, ?, ?, ?, ?, ?)", strategyId,
                    check.getField("clave"), check.getField("clase"), check.getField("celda"), check.getField("de"),
                    check.getField("base"), check.getField("otra"), ++position);
        }
        for (NamedCsvRecord remark : rows(folder, "notas.csv")) {
            insert("INSERT INTO reference.remark VALUES (?, ?, ?, ?, ?, ?, ?)", strategyId, remark.getField("inciso"),
                    remark.getField("numeral"), remark.getField("tabla"), remark.getField("revisiones"),
                    remark.getField("nota"), ++position);
        }
        for (NamedCsvRecord criterion : rows(folder, "criterios.csv")) {
            insert("INSERT INTO reference.criterion VALUES (?, ?, ?, ?, ?)", strategyId, criterion.getField("clave"),
                    criterion.getField("nombre"), criterion.getField("numeral"), ++position);
        }
        for (NamedCsvRecord measure : rows(folder, "medidas.csv")) {
            insert("INSERT INTO reference.measure VALUES (?, ?, ?, ?, ?, ?, ?)", strategyId, measure.getField("criterio"),
                    measure.getField("lugar"), measure.getField("tabla"), measure.getField("columna"),
                    measure.getField("agrupa"), measure.getField("nota"));
        }
    }

    private List<EditionSheet.Row> printed(String folder, String table, List<ReferenceTable.Column> columns) {
        List<EditionSheet.Row> rows = new ArrayList<>();
        for (NamedCsvRecord record : rows(folder, table + ".csv")) {
            Map<String, Printed> cells = new LinkedHashMap<>();
            require(record.getHeader().equals(Stream.concat(
                    OF_ROWS.stream(), columns.stream().map(ReferenceTable.Column::key)).toList()), table + ": head");
            for (ReferenceTable.Column column : columns) {
                String text = record.getField(column.key());
                if (!text.isBlank()) {
                    cells.put(column.key(), column.numeric()
                            ? Printed.figure(text).orElseThrow(() -> new IllegalStateException(table + ": " + text))
                            : Printed.text(text));
                }
            }
            rows.add(new EditionSheet.Row(
                    record.getField("clave"), record.getField("nombre"), RowKind.valueOf(record.getField("clase")),
                    record.getField("pais"), cells));
        }
        return rows;
    }

    /** Every name that the checks, the remarks and the measures say is one of the tables. */
    private static void verify(Library library) {
        library.checks().forEach(check -> check.cells().forEach(cell -> {
            ReferenceTable table = library.tables().get(cell.table());
            boolean row = table != null
                    && (cell.each() || cell.together() || table.latest().orElseThrow().row(cell.row()).isPresent());
            require(row && table.column(cell.column()).isPresent(), check.key() + ": " + cell);
        }));
        library.remarks().forEach(remark -> {
            require(remark.table().isEmpty() || library.tables().containsKey(remark.table()), remark.item());
            List<String> entries = library.tables().values().stream()
                    .flatMap(t -> library.ledger().of(t.latest().orElseThrow()).stream().map(LedgerEntry::key))
                    .toList();
            require(entries.containsAll(remark.entries()), remark.item() + ": " + remark.entries());
        });
        library.criteria().forEach(c -> c.measures().forEach(m -> {
            ReferenceTable table = library.tables().get(m.table());
            require(table != null && table.column(m.column()).isPresent()
                    && (m.groupedBy().isEmpty() || table.column(m.groupedBy()).isPresent()), c.key());
        }));
    }

    private static void require(boolean holds, String where) {
        if (!holds) {
            throw new IllegalStateException("reference data do not hold together: " + where);
        }
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private List<NamedCsvRecord> rows(String folder, String file) {
        Resource resource = resources.getResource(folder + file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
