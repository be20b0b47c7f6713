package mx.ine.vmre.partners;

/** The instruments of collaboration (Estrategia 5.3.2, 5.3.3). */
public enum AgreementKind {
    WORK_PROGRAMME,
    AGREEMENT,
    /** Declaration of wanting to collaborate, of a member of the promotion network. */
    NETWORK_LETTER;

    String key() {
        return "partners.agreementKind." + name();
    }
}
