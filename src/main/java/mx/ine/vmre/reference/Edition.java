package mx.ine.vmre.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;

/** A cut-off of a reference table, with its source and who brought it. It is added and never changed. */
@Entity
@Table(schema = "reference", name = "edition")
class Edition extends AuditedAggregate {

    private long strategyId;
    private long tableId;
    private String tableName;
    private LocalDate cutOff;
    private String period;
    private String source;
    private String note;
    private boolean document;
    private String loadedBy;
    private Instant loadedAt;
    private String fingerprint;

    protected Edition() {}

    /**
     * @param document whether the document of the strategy printed it
     * @param fingerprint of all that it says, so that the same is not loaded twice
     */
    static Edition add(
            long strategyId, long tableId, String tableName, EditionFacts facts, boolean document, String loadedBy,
            Instant loadedAt, String fingerprint) {
        Edition edition = new Edition();
        edition.strategyId = strategyId;
        edition.tableId = tableId;
        edition.tableName = tableName;
        edition.cutOff = facts.cutOff();
        edition.period = facts.period();
        edition.source = facts.source();
        edition.note = facts.note();
        edition.document = document;
        edition.loadedBy = loadedBy;
        edition.loadedAt = loadedAt;
        edition.fingerprint = fingerprint;
        edition.done("edition-added", "");
        return edition;
    }

    @Override
    public String auditType() {
        return "edition";
    }

    @Override
    public String auditLabel() {
        return tableName + ", " + period;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("cutOff", EsMx.date(cutOff));
        state.put("period", period);
        state.put("source", source);
        state.put("note", note);
        return state;
    }
}
