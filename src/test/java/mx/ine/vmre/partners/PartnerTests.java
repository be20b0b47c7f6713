package mx.ine.vmre.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

class PartnerTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Test
    void anOrganisationBeginsAsOneStillToBeContacted() {
        Partner partner = Partner.register(1, profile("Casa Puebla"));

        assertThat(partner.state()).isEqualTo(PartnerState.PROSPECT);
        assertThat(partner.auditVerb()).isEqualTo("partner-registered");
    }

    @Test
    void nobodyIsActiveWithoutASignedAgreementInForce() {
        Partner partner = Partner.register(1, profile("Casa Puebla"));
        refused(() -> partner.activate(TODAY), "partners.gate.agreement.missing");

        partner.agree(terms(null, TODAY.plusDays(100)), TODAY);
        assertThat(partner.state()).isEqualTo(PartnerState.IN_TALKS);
        refused(() -> partner.activate(TODAY), "partners.gate.signed.missing");

        partner.agree(terms(TODAY.minusDays(90), TODAY.minusDays(1)), TODAY);
        refused(() -> partner.activate(TODAY), "partners.gate.inForce.missing");
    }

    @Test
    void nobodyIsActiveWithAnyOfTheThreeTermsMissing() {
        for (ImpartialityTerm missing : ImpartialityTerm.values()) {
            Partner partner = Partner.register(1, profile("Casa Puebla"));
            partner.agree(terms(TODAY.minusDays(20), TODAY.plusDays(100)), TODAY);
            for (ImpartialityTerm term : ImpartialityTerm.values()) {
                if (term != missing) {
                    partner.declare(term, declared(TODAY.minusDays(3)));
                }
            }
            refused(() -> partner.activate(TODAY), missing.key() + ".missing");
            assertThat(partner.state()).isEqualTo(PartnerState.IN_TALKS);
        }
    }

    @Test
    void anOrganisationIsActiveFromTheDayOnWhichEverythingStood() {
        Partner partner = active();

        assertThat(partner.state()).isEqualTo(PartnerState.ACTIVE);
        assertThat(partner.activeSince()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void aBrokenTermSuspendsUntilItIsDeclaredAgain() {
        Partner partner = active();

        partner.breach(ImpartialityTerm.NO_PARTY_TIES, "Acto de precampaña", TODAY);

        assertThat(partner.state()).isEqualTo(PartnerState.SUSPENDED);
        assertThat(partner.leftOn()).isEqualTo(TODAY);
        refused(() -> partner.activate(TODAY), "partners.term.NO_PARTY_TIES.missing");
        partner.declare(ImpartialityTerm.NO_PARTY_TIES, declared(TODAY));
        partner.activate(TODAY);
        assertThat(partner.state()).isEqualTo(PartnerState.ACTIVE);
        assertThat(partner.leftOn()).isNull();
    }

    @Test
    void whoeverIsActiveStaysUnderASignedAgreement() {
        refused(() -> active().agree(terms(null, TODAY.plusDays(9)), TODAY), "partners.refused.staysSigned");
    }

    @Test
    void whoeverIsActiveStaysUnderAnAgreementInForce() {
        refused(() -> active().agree(terms(TODAY.minusDays(20), TODAY.minusDays(1)), TODAY), "partners.refused.staysInForce");

        Partner lapsed = active();
        LocalDate later = TODAY.plusDays(150);
        lapsed.agree(terms(TODAY.minusDays(19), TODAY.plusDays(100)), later);
        assertThat(lapsed.agreement().signedOn()).isEqualTo(TODAY.minusDays(19));
        refused(() -> lapsed.agree(terms(TODAY.minusDays(20), TODAY.plusDays(99)), later), "partners.refused.staysInForce");
    }

    @Test
    void aRenewedAgreementNeedsItsOwnDeclarations() {
        Partner partner = active();

        partner.renew(terms(TODAY, TODAY.plusYears(1)));

        assertThat(partner.state()).isEqualTo(PartnerState.IN_TALKS);
        assertThat(partner.gate().termsMissing()).isEqualTo(3);
    }

    @Test
    void suspendingAndClosingNeedAReason() {
        refused(() -> active().suspend(" ", TODAY), "partners.refused.reason");
        refused(() -> active().close(null, TODAY), "partners.refused.reason");
        Partner partner = active();
        partner.close("Se disolvió", TODAY);
        refused(() -> partner.agree(terms(TODAY, TODAY), TODAY), "partners.refused.closed");
        partner.reopen();
        assertThat(partner.state()).isEqualTo(PartnerState.IN_TALKS);
    }

    @Test
    void theAuditKnowsWhoAContactIsButNotHowToReachThem() {
        String said = Partner.register(1, profile("Casa Puebla")).auditState().get("partners.field.contacts");

        assertThat(said).isEqualTo("Marta Zavala, Presidencia, m•••@example.org, •••75");
    }

    private static Partner active() {
        Partner partner = Partner.register(1, profile("Casa Puebla"));
        partner.agree(terms(TODAY.minusDays(20), TODAY.plusDays(100)), TODAY);
        for (ImpartialityTerm term : ImpartialityTerm.values()) {
            partner.declare(term, declared(TODAY.minusDays(3)));
        }
        partner.activate(TODAY);
        return partner;
    }

    private static Declaration declared(LocalDate on) {
        return new Declaration(on, "Carta firmada", "Delia Registro", Instant.EPOCH, null);
    }

    private static AgreementTerms terms(LocalDate signedOn, LocalDate to) {
        return new AgreementTerms(
                AgreementKind.AGREEMENT, "INE y Casa Puebla", signedOn,
                new DatePeriod(TODAY.minusDays(200), to), "Difundir", "Trípticos", "", "");
    }

    private static PartnerProfile profile(String name) {
        return new PartnerProfile(
                name, "club", Set.of(), "US", "California", "Los Ángeles", "", TODAY.minusDays(400), "",
                List.of(new PartnerProfile.Person("Marta Zavala", "Presidencia", "marta@example.org", "+1 555 0175")));
    }

    private static void refused(Runnable verb, String key) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(
                RuleViolation.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
