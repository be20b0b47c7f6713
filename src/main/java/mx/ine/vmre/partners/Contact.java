package mx.ine.vmre.partners;

import jakarta.persistence.Embeddable;

/** A person through whom the organisation is reached. */
@Embeddable
record Contact(String name, String role, String mail, String phone) {

    static Contact of(PartnerProfile.Person person) {
        return new Contact(person.name(), person.role(), person.mail(), person.phone());
    }

    /** For the audit and for whoever does not need to write or call: who it is, but not how to reach them. */
    Contact masked() {
        int at = mail.indexOf('@');
        String hiddenMail = mail.isEmpty() ? "" : mail.charAt(0) + "•••" + (at < 0 ? "" : mail.substring(at));
        String hiddenPhone = phone.isEmpty() ? "" : "•••" + phone.substring(Math.max(0, phone.length() - 2));
        return new Contact(name, role, hiddenMail, hiddenPhone);
    }

    String inOneLine() {
        StringBuilder line = new StringBuilder(name);
        for (String part : new String[] {role, mail, phone}) {
            line.append(part.isEmpty() ? "" : ", " + part);
        }
        return line.toString();
    }
}
