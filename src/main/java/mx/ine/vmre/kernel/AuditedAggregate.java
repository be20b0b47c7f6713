package mx.ine.vmre.kernel;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Map;

/**
 * Root of an aggregate whose every insert, update and delete is recorded by the audit in the same transaction.
 * The verbs of the aggregate call {@link #done(String, String)} to say in one word what happened and why.
 */
@MappedSuperclass
public abstract class AuditedAggregate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Long version;

    @Transient
    private Map<String, String> auditBefore = Map.of();

    @Transient
    private String auditVerb;

    @Transient
    private String auditReason = "";

    public Long id() {
        return id;
    }

    public Long version() {
        return version;
    }

    /** Kind of record, one lower-case English word: {@code action}, {@code partner}, {@code stage}. */
    public abstract String auditType();

    /** How people call this record. */
    public abstract String auditLabel();

    /** Field name → value as people read it, in the order of reading; null or empty values are left out. */
    public abstract Map<String, String> auditState();

    /** Says what a verb did, for the audit: {@code audit.verb.<verb>} and the reason given, or the empty text. */
    protected void done(String verb, String reason) {
        this.auditVerb = verb;
        this.auditReason = reason == null ? "" : reason;
    }

    @PostLoad
    void rememberState() {
        auditBefore = auditState();
    }

    /** The state when it was loaded or last recorded. */
    public Map<String, String> auditBefore() {
        return auditBefore;
    }

    public String auditVerb() {
        return auditVerb;
    }

    public String auditReason() {
        return auditReason;
    }

    /** Called by the audit once the change is written. */
    public void auditRecorded() {
        rememberState();
        auditVerb = null;
        auditReason = "";
    }
}
