package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;

/**
 * What the audit keeps of an organisation, under the keys of its fields' labels. Of its contacts it keeps who they are
 * and enough to see that an address changed, not the address: the history is read by more people than the contacts.
 */
final class PartnerMemory {

    private final Map<String, String> said = new LinkedHashMap<>();

    PartnerMemory say(String field, String value) {
        said.put("partners.field." + field, value == null ? "" : value);
        return this;
    }

    PartnerMemory say(String field, LocalDate value) {
        return say(field, value == null ? "" : EsMx.date(value));
    }

    PartnerMemory sayContacts(List<Contact> contacts) {
        return say("contacts", contacts.stream().map(c -> c.masked().inOneLine()).collect(Collectors.joining("; ")));
    }

    PartnerMemory sayAgreement(Agreement agreement) {
        if (agreement == null) {
            return this;
        }
        return say("agreementKind", agreement.kind().key())
                .say("parties", agreement.parties())
                .say("signedOn", agreement.signedOn())
                .say("from", agreement.starts())
                .say("to", agreement.ends())
                .say("commitments", agreement.commitments())
                .say("inKind", agreement.inKind())
                .say("otherSupport", agreement.otherSupport())
                .say("authorisation", agreement.authorisation());
    }

    PartnerMemory sayDeclarations(Map<ImpartialityTerm, Declaration> declarations) {
        declarations.forEach((term, declared) -> {
            if (declared != null) {
                String what = EsMx.date(declared.madeOn()) + ", " + declared.evidence();
                say("term." + term, declared.holds() ? what : what + " ✕ " + declared.breach());
            }
        });
        return this;
    }

    Map<String, String> said() {
        return said;
    }
}
