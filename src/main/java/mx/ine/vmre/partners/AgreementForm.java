package mx.ine.vmre.partners;

import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;

/** What was typed about an agreement. */
record AgreementForm(
        String version,
        String agreementKind,
        String parties,
        String signedOn,
        String from,
        String to,
        String commitments,
        String inKind,
        String otherSupport,
        String authorisation) {

    static AgreementForm of(Agreement agreement, Long version) {
        if (agreement == null) {
            return new AgreementForm(String.valueOf(version), "", "", "", "", "", "", "", "", "");
        }
        return new AgreementForm(
                String.valueOf(version),
                agreement.kind().name(),
                agreement.parties(),
                text(agreement.signedOn()),
                text(agreement.starts()),
                text(agreement.ends()),
                agreement.commitments(),
                agreement.inKind(),
                agreement.otherSupport(),
                agreement.authorisation());
    }

    /** A new agreement with the same parties: dates and signature are yet to come. */
    static AgreementForm renewalOf(Agreement agreement, Long version) {
        AgreementForm old = of(agreement, version);
        return new AgreementForm(
                old.version, old.agreementKind, old.parties, "", "", "", old.commitments, old.inKind, "", "");
    }

    private static String text(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }
}
