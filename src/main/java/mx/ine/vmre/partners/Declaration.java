package mx.ine.vmre.partners;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One invariable term, as the organisation declared it.
 *
 * @param breach what was broken and how, or null while the term holds
 */
@Embeddable
record Declaration(LocalDate madeOn, String evidence, String recordedBy, Instant recordedAt, String breach) {

    boolean holds() {
        return breach == null;
    }

    Declaration broken(String how) {
        return new Declaration(madeOn, evidence, recordedBy, recordedAt, how);
    }
}
