package mx.ine.vmre.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;

/** What a person says of a flagged figure. It explains and settles nothing: the flag stays, and so does the print. */
@Entity
@Table(schema = "reference", name = "explanation")
class Explanation extends AuditedAggregate {

    private long strategyId;
    private long editionId;
    private String entry;
    private String label;
    private String explanation;
    private String writtenBy;
    private Instant writtenAt;

    protected Explanation() {}

    static Explanation write(
            long strategyId, long editionId, String entry, String label, String text, String by, Instant at) {
        Explanation written = new Explanation();
        written.strategyId = strategyId;
        written.editionId = editionId;
        written.entry = entry;
        written.label = label;
        written.take(text, by, at);
        written.done("explained", "");
        return written;
    }

    void rewrite(String text, String by, Instant at) {
        take(text, by, at);
        done("explained", "");
    }

    void withdraw() {
        done("explanation-withdrawn", "");
    }

    private void take(String text, String by, Instant at) {
        explanation = text;
        writtenBy = by;
        writtenAt = at;
    }

    String text() {
        return explanation;
    }

    @Override
    public String auditType() {
        return "explanation";
    }

    @Override
    public String auditLabel() {
        return label;
    }

    @Override
    public Map<String, String> auditState() {
        return Map.of("explanation", explanation);
    }
}
