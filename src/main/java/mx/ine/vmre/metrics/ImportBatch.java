package mx.ine.vmre.metrics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;

/** A file that somebody brought, and what became of it. */
@Entity
@Table(schema = "metrics", name = "import")
class ImportBatch extends AuditedAggregate {

    @Column(name = "strategy_id")
    private long strategyId;

    private String fileName;
    private String sha256;
    private long bytes;
    private String source;

    @Enumerated(EnumType.STRING)
    private FactKind kind;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private long rowsAccepted;
    private long rowsRejected;
    private long rowsWaiting;
    private long rowsSkipped;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String layout;
    private String account;
    private String answers;
    private String rehearsal;
    private long broughtBy;
    private String broughtByName;
    private String broughtByArea;
    private Instant broughtAt;
    private String closedByName;
    private Instant closedAt;

    protected ImportBatch() {}

    /** A file that is there for the first time, not rehearsed yet. */
    static ImportBatch bring(long strategyId, ImportFile file, CurrentUser who, Instant now) {
        ImportBatch batch = new ImportBatch();
        batch.strategyId = strategyId;
        batch.fileName = file.name();
        batch.sha256 = file.sha256();
        batch.bytes = file.content().size();
        batch.broughtBy = who.id();
        batch.broughtByName = who.name();
        batch.broughtByArea = who.area() == null ? "" : who.area().label();
        batch.broughtAt = now;
        return batch;
    }

    /** The file is kept and not rehearsed yet. */
    void receive(Rehearsal unread, String answersJson, String rehearsalJson) {
        describe(unread);
        answers = answersJson;
        rehearsal = rehearsalJson;
        state = ImportState.READING;
        done("brought", "");
    }

    /**
     * The file was read with these answers; it now waits for a person.
     *
     * @param answersJson the answers as they are kept
     * @param rehearsalJson the rehearsal as it is kept
     */
    void rehearse(Rehearsal result, String answersJson, String rehearsalJson) {
        requireWaiting();
        describe(result);
        answers = answersJson;
        rehearsal = rehearsalJson;
        done("rehearsed", "");
        state = result.decisions().isEmpty() ? ImportState.REHEARSED : ImportState.NEEDS_DECISION;
    }

    private void describe(Rehearsal result) {
        source = result.source();
        kind = result.kind();
        rowsAccepted = result.accepted();
        rowsRejected = result.rejected();
        rowsWaiting = result.waiting();
        rowsSkipped = result.skippedRows();
        firstDay = result.firstDay();
        lastDay = result.lastDay();
        layout = result.shape().layout();
        account = result.shape().account();
    }

    /** Its good rows became facts. */
    void store(Rehearsal result, CurrentUser who, Instant now) {
        requireWaiting();
        if (!result.decisions().isEmpty()) {
            throw new RuleViolation("metrics.rule.open-question");
        }
        if (result.accepted() == 0) {
            throw new RuleViolation("metrics.rule.no-good-rows");
        }
        close(ImportState.STORED, who, now);
        done("stored", "");
    }

    /** Not a row of it is wanted. */
    void refuse(CurrentUser who, Instant now) {
        requireWaiting();
        close(ImportState.REFUSED, who, now);
        done("discarded", "");
    }

    /** Its facts were taken out again. */
    void undo(String reason, CurrentUser who, Instant now) {
        if (state != ImportState.STORED) {
            throw new StateConflict("metrics.rule.not-stored");
        }
        close(ImportState.UNDONE, who, now);
        done("undone", reason);
    }

    private void close(ImportState next, CurrentUser who, Instant now) {
        state = next;
        closedByName = who.name();
        closedAt = now;
    }

    private void requireWaiting() {
        if (!state.waits()) {
            throw new StateConflict("metrics.rule.closed");
        }
    }

    long strategyId() {
        return strategyId;
    }

    FactKind kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String rehearsal() {
        return rehearsal;
    }

    String answers() {
        return answers;
    }

    @Override
    public String auditType() {
        return "import";
    }

    @Override
    public String auditLabel() {
        return fileName;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("state", state == null ? "" : state.key());
        says.put("source", source == null ? "" : "metrics.source." + source);
        says.put("rowsAccepted", EsMx.number(rowsAccepted));
        says.put("rowsRejected", EsMx.number(rowsRejected));
        says.put("sha256", ImportFile.grouped(sha256));
        return says;
    }
}
