package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/** What was typed about an organisation. */
record PartnerForm(
        String version,
        String name,
        Boolean twinKnown,
        String kind,
        List<String> otherKinds,
        String country,
        String region,
        String city,
        String site,
        String since,
        String notes,
        List<ContactForm> contacts) {

    static final int MOST_CONTACTS = 6;

    PartnerForm {
        twinKnown = twinKnown != null && twinKnown;
        otherKinds = otherKinds == null ? List.of() : otherKinds;
        contacts = contacts == null ? List.of() : contacts;
    }

    /** A contact's texts. */
    record ContactForm(String name, String role, String mail, String phone) {
        boolean blank() {
            return blank(name) && blank(role) && blank(mail) && blank(phone);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }

    static PartnerForm empty(LocalDate today) {
        return new PartnerForm(
                "", "", false, "", List.of(), "US", "", "", "", EsMx.date(today), "", List.of());
    }

    static PartnerForm of(PartnerProfile profile, long version) {
        return new PartnerForm(
                String.valueOf(version), profile.name(), false, profile.kind(), List.copyOf(profile.otherKinds()),
                profile.country(), profile.region(), profile.city(), profile.site(), EsMx.date(profile.since()),
                profile.notes(),
                profile.people().stream()
                        .map(p -> new ContactForm(p.name(), p.role(), p.mail(), p.phone()))
                        .toList());
    }

    /** How many contacts to offer: those written and room for two more, since the page works without script. */
    int slots() {
        int written = 0;
        for (int i = 0; i < contacts.size(); i++) {
            written = contacts.get(i).blank() ? written : i + 1;
        }
        return Math.max(written, Math.min(MOST_CONTACTS, written + 2));
    }

    /** The same without blank contacts and without what is not stored, to compare it with what is. */
    PartnerForm toCompare() {
        return new PartnerForm(
                version, name, false, kind, otherKinds, country, region, city, site, since, notes,
                contacts.stream().filter(c -> !c.blank()).toList());
    }

    PartnerProfile profile(LocalDate day, String url) {
        return new PartnerProfile(
                name.strip(), kind, new LinkedHashSet<>(otherKinds), country, text(region), text(city), url, day,
                text(notes),
                contacts.stream()
                        .filter(c -> !c.blank())
                        .map(c -> new PartnerProfile.Person(text(c.name()), text(c.role()), text(c.mail()), text(c.phone())))
                        .toList());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
