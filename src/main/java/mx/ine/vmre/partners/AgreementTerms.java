package mx.ine.vmre.partners;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What an agreement says (Estrategia 5.3.2).
 *
 * @param signedOn null while it is being prepared
 * @param inKind support in kind that INE gives: materials, workshops, training
 * @param otherSupport other resources, which the Strategy foresees only «eventualmente»; or the empty text
 * @param authorisation who authorised the other resources and in which document; needed if there are any
 */
public record AgreementTerms(
        AgreementKind kind,
        String parties,
        LocalDate signedOn,
        DatePeriod term,
        String commitments,
        String inKind,
        String otherSupport,
        String authorisation) {}
