package mx.ine.vmre.partners;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * An organisation that may multiply the message: found, talked to, active under an agreement whose invariable terms it
 * declared, suspended, closed. One organisation in several roles is one record.
 */
@Entity
@Table(name = "partner", schema = "partners")
class Partner extends AuditedAggregate {

    @Column(updatable = false)
    private long strategyId;

    private String name;
    private String kindCode;
    private String[] otherKinds;
    private String countryIso;
    private String region;
    private String city;
    private String site;
    private String notes;

    @Enumerated(EnumType.STRING)
    private PartnerState state;

    private String stateReason = "";
    private LocalDate knownSince;
    private LocalDate activeSince;
    private LocalDate leftOn;

    @Embedded
    @EmbeddedColumnNaming("agr_%s")
    private Agreement agreement;

    @Embedded
    @EmbeddedColumnNaming("imp_%s")
    private Declaration impartialActivities;

    @Embedded
    @EmbeddedColumnNaming("inf_%s")
    private Declaration noInfluence;

    @Embedded
    @EmbeddedColumnNaming("tie_%s")
    private Declaration noPartyTies;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact", schema = "partners", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "past_agreement", schema = "partners", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<PastAgreement> pastAgreements = new ArrayList<>();

    protected Partner() {}

    static Partner register(long strategyId, PartnerProfile profile) {
        Partner partner = new Partner();
        partner.strategyId = strategyId;
        partner.state = PartnerState.PROSPECT;
        partner.take(profile);
        partner.done("partner-registered", "");
        return partner;
    }

    void describe(PartnerProfile profile) {
        take(profile);
        done("partner-described", "");
    }

    void beginTalks() {
        if (state == PartnerState.IN_TALKS || state == PartnerState.ACTIVE) {
            throw new RuleViolation("partners.refused.beginTalks");
        }
        moveTo(PartnerState.IN_TALKS, "partner-talks-begun", "");
    }

    /** Writes down or corrects the agreement. Whoever is active stays under a signed one that is in force. */
    void agree(AgreementTerms terms, LocalDate today) {
        if (state == PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.closed");
        }
        if (state == PartnerState.ACTIVE && terms.signedOn() == null) {
            throw RuleViolation.on("signedOn", "partners.refused.staysSigned");
        }
        if (state == PartnerState.ACTIVE && leavesForce(terms, today)) {
            throw RuleViolation.on(
                    today.isBefore(terms.term().from()) ? "from" : "to", "partners.refused.staysInForce",
                    EsMx.date(today));
        }
        if (state == PartnerState.PROSPECT) {
            state = PartnerState.IN_TALKS;
        }
        agreement = Agreement.of(terms);
        done("agreement-written", "");
    }

    /** An agreement that has run out by itself may still have its texts corrected. */
    private boolean leavesForce(AgreementTerms terms, LocalDate today) {
        boolean sameDays = terms.term().from().equals(agreement.starts()) && terms.term().to().equals(agreement.ends());
        return !sameDays && !Agreement.of(terms).inForceOn(today);
    }

    /** Puts the agreement among the past ones and begins another, with declarations of its own. */
    void renew(AgreementTerms terms) {
        if (agreement == null) {
            throw new RuleViolation("partners.refused.nothingToRenew");
        }
        if (state == PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.closed");
        }
        pastAgreements.add(agreement.past());
        agreement = Agreement.of(terms);
        impartialActivities = null;
        noInfluence = null;
        noPartyTies = null;
        activeSince = null;
        leftOn = null;
        moveTo(PartnerState.IN_TALKS, "agreement-renewed", "");
    }

    /** Records that the organisation declared a term; a term that was broken holds again from this day. */
    void declare(ImpartialityTerm term, Declaration declaration) {
        if (agreement == null) {
            throw new RuleViolation("partners.refused.declareWithoutAgreement");
        }
        if (state == PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.closed");
        }
        put(term, declaration);
        done("declaration-recorded", "");
    }

    /** The organisation is no ally until every term of 5.3.2 stands declared under a signed agreement in force. */
    void activate(LocalDate today) {
        if (state == PartnerState.ACTIVE || state == PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.activate");
        }
        gate().require(today);
        activeSince = gate().from();
        leftOn = null;
        moveTo(PartnerState.ACTIVE, "partner-activated", "");
    }

    void suspend(String reason, LocalDate today) {
        if (state != PartnerState.ACTIVE) {
            throw new RuleViolation("partners.refused.suspend");
        }
        leftOn = today;
        moveTo(PartnerState.SUSPENDED, "partner-suspended", given(reason));
    }

    /** A broken term suspends the organisation at once. */
    void breach(ImpartialityTerm term, String how, LocalDate today) {
        Declaration declared = declarations().get(term);
        if (declared == null || !declared.holds()) {
            throw new RuleViolation("partners.refused.breach");
        }
        String reason = given(how);
        put(term, declared.broken(reason));
        if (state == PartnerState.ACTIVE) {
            state = PartnerState.SUSPENDED;
            stateReason = reason;
            leftOn = today;
        }
        done("declaration-broken", reason);
    }

    void close(String reason, LocalDate today) {
        if (state == PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.close");
        }
        if (state == PartnerState.ACTIVE) {
            leftOn = today;
        }
        moveTo(PartnerState.CLOSED, "partner-closed", given(reason));
    }

    /** A closed one may be looked for again. */
    void reopen() {
        if (state != PartnerState.CLOSED) {
            throw new RuleViolation("partners.refused.reopen");
        }
        moveTo(agreement == null ? PartnerState.PROSPECT : PartnerState.IN_TALKS, "partner-reopened", "");
    }

    private void moveTo(PartnerState next, String verb, String reason) {
        state = next;
        stateReason = reason;
        done(verb, reason);
    }

    private static String given(String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.on("reason", "partners.refused.reason");
        }
        return reason.strip();
    }

    private void take(PartnerProfile profile) {
        name = profile.name();
        kindCode = profile.kind();
        Set<String> others = new LinkedHashSet<>(profile.otherKinds());
        others.remove(profile.kind());
        otherKinds = others.toArray(String[]::new);
        countryIso = profile.country();
        region = profile.region();
        city = profile.city();
        site = profile.site();
        knownSince = profile.since();
        notes = profile.notes();
        List<Contact> wanted = profile.people().stream().map(Contact::of).toList();
        if (!contacts.equals(wanted)) {
            contacts.clear();
            contacts.addAll(wanted);
        }
    }

    private void put(ImpartialityTerm term, Declaration declaration) {
        switch (term) {
            case IMPARTIAL_ACTIVITIES -> impartialActivities = declaration;
            case NO_INFLUENCE -> noInfluence = declaration;
            case NO_PARTY_TIES -> noPartyTies = declaration;
        }
    }

    Map<ImpartialityTerm, Declaration> declarations() {
        Map<ImpartialityTerm, Declaration> all = new EnumMap<>(ImpartialityTerm.class);
        all.put(ImpartialityTerm.IMPARTIAL_ACTIVITIES, impartialActivities);
        all.put(ImpartialityTerm.NO_INFLUENCE, noInfluence);
        all.put(ImpartialityTerm.NO_PARTY_TIES, noPartyTies);
        return all;
    }

    ImpartialityGate gate() {
        return new ImpartialityGate(agreement, declarations());
    }

    long strategyId() {
        return strategyId;
    }

    PartnerState state() {
        return state;
    }

    String stateReason() {
        return stateReason;
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    List<PastAgreement> pastAgreements() {
        return List.copyOf(pastAgreements);
    }

    /** Since when it is no longer active, or null. */
    LocalDate leftOn() {
        return leftOn;
    }

    LocalDate activeSince() {
        return activeSince;
    }

    Agreement agreement() {
        return agreement;
    }

    PartnerProfile profile() {
        return new PartnerProfile(
                name, kindCode, new LinkedHashSet<>(Arrays.asList(otherKinds)), countryIso, region, city, site,
                knownSince, notes,
                contacts.stream()
                        .map(c -> new PartnerProfile.Person(c.name(), c.role(), c.mail(), c.phone()))
                        .toList());
    }

    @Override
    public String auditType() {
        return "partner";
    }

    @Override
    public String auditLabel() {
        return name;
    }

    @Override
    public Map<String, String> auditState() {
        return new PartnerMemory()
                .say("name", name)
                .say("kind", kindCode)
                .say("otherKinds", String.join(", ", otherKinds))
                .say("country", countryIso)
                .say("region", region)
                .say("city", city)
                .say("site", site)
                .say("since", knownSince)
                .say("notes", notes)
                .sayContacts(contacts)
                .say("state", "partners.state." + state)
                .say("activeSince", activeSince)
                .sayAgreement(agreement)
                .sayDeclarations(declarations())
                .said();
    }
}
