package mx.ine.vmre.partners;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** An agreement that another one has taken the place of. */
@Embeddable
record PastAgreement(
        @Enumerated(EnumType.STRING) AgreementKind kind,
        String parties,
        LocalDate signedOn,
        LocalDate starts,
        LocalDate ends,
        String commitments) {}
