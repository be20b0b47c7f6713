package mx.ine.vmre.partners;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The instrument under which an organisation collaborates.
 *
 * @param signedOn null until it is signed
 * @param otherSupport support that is not in kind, only with an authorisation (5.3.2)
 */
@Embeddable
record Agreement(
        @Enumerated(EnumType.STRING) AgreementKind kind,
        String parties,
        LocalDate signedOn,
        LocalDate starts,
        LocalDate ends,
        String commitments,
        String inKind,
        String otherSupport,
        String authorisation) {

    static Agreement of(AgreementTerms terms) {
        return new Agreement(
                terms.kind(), terms.parties(), terms.signedOn(), terms.term().from(), terms.term().to(),
                terms.commitments(), terms.inKind(), terms.otherSupport(), terms.authorisation());
    }

    boolean signed() {
        return signedOn != null;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    PastAgreement past() {
        return new PastAgreement(kind, parties, signedOn, starts, ends, commitments);
    }
}
