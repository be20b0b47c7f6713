package mx.ine.vmre.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes editions with their rows and figures, whoever brings them: the shipped files or an administrator. */
@Component
class EditionStore {

    private final EditionRepository editions;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditionStore(EditionRepository editions, JdbcClient jdbc, Clock clock) {
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return identifier of the edition
     * @throws RuleViolation if the table has exactly the same edition already
     */
    long store(
            long strategyId, long tableId, String tableName, EditionFacts facts, List<EditionSheet.Row> rows,
            boolean document, String by) {
        String fingerprint = fingerprint(facts, rows);
        boolean there = jdbc.sql("SELECT EXISTS (SELECT 1 FROM reference.edition WHERE table_id = ? AND fingerprint = ?)")
                .params(tableId, fingerprint)
                .query(Boolean.class)
                .single();
        if (there) {
            throw new RuleViolation("reference.refused.same");
        }
        long id = editions.saveAndFlush(Edition.add(
                        strategyId, tableId, tableName, facts, document, by, Instant.now(clock), fingerprint))
                .id();
        for (int i = 0; i < rows.size(); i++) {
            EditionSheet.Row row = rows.get(i);
            jdbc.sql("INSERT INTO reference.edition_row VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(strategyId, id, i + 1, row.key(), row.name(), row.kind().name(), row.iso2())
                    .update();
            row.cells().forEach((column, printed) -> jdbc.sql("INSERT INTO reference.cell VALUES (?, ?, ?, ?, ?)")
                    .params(strategyId, id, row.key(), column, printed.text())
                    .update());
        }
        return id;
    }

    private static String fingerprint(EditionFacts facts, List<EditionSheet.Row> rows) {
        StringBuilder all = new StringBuilder(facts.toString());
        rows.forEach(row -> all.append('\n').append(row.name()).append('\t').append(new TreeMap<>(row.cells())));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
