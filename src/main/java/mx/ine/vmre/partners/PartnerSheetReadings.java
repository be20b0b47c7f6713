package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One organisation as its page and its forms show it. */
@Component
class PartnerSheetReadings {

    private final PartnerRepository partners;
    private final Kinds kinds;
    private final Places places;
    private final BusinessDate businessDate;

    PartnerSheetReadings(PartnerRepository partners, Kinds kinds, Places places, BusinessDate businessDate) {
        this.partners = partners;
        this.kinds = kinds;
        this.places = places;
        this.businessDate = businessDate;
    }

    /** @param reachable whether mails and telephones are shown in full */
    @Transactional(readOnly = true)
    public PartnerSheet sheet(StrategyRef strategy, long id, boolean reachable) {
        Partner partner = find(strategy, id);
        LocalDate today = businessDate.today();
        KindTree tree = kinds.of(strategy.id());
        PartnerProfile profile = partner.profile();
        KindTree.Group group = tree.groups().stream()
                .filter(g -> g.kinds().stream().anyMatch(k -> k.code().equals(profile.kind())))
                .findFirst()
                .orElseThrow(NotFound::new);
        ImpartialityGate gate = partner.gate();
        return new PartnerSheet(
                id,
                partner.version(),
                profile.name(),
                tree.nameOf(profile.kind()),
                group.name(),
                tree.kind(profile.kind()).map(KindTree.Kind::numeral).orElse(group.numeral()),
                profile.otherKinds().stream().map(tree::nameOf).collect(Collectors.joining("; ")),
                place(profile),
                profile.site(),
                EsMx.date(profile.since()),
                partner.activeSince() == null ? "" : EsMx.date(partner.activeSince()),
                profile.notes(),
                partner.state().badge(),
                partner.state(),
                partner.stateReason(),
                partner.contacts().stream().map(c -> reachable ? c : c.masked()).toList(),
                instrument(partner.agreement(), today),
                partner.pastAgreements().stream().map(PartnerSheetReadings::instrument).toList(),
                gate.requirements(today).stream().map(r -> step(r, gate)).toList(),
                gate.open(today));
    }

    /** The stored description, for a form. */
    @Transactional(readOnly = true)
    public <F> F stored(StrategyRef strategy, long id, BiFunction<PartnerProfile, Long, F> form) {
        Partner partner = find(strategy, id);
        return form.apply(partner.profile(), partner.version());
    }

    /** The stored agreement, or null, for a form. */
    @Transactional(readOnly = true)
    public <F> F agreement(StrategyRef strategy, long id, BiFunction<Agreement, Long, F> form) {
        Partner partner = find(strategy, id);
        return form.apply(partner.agreement(), partner.version());
    }

    private Partner find(StrategyRef strategy, long id) {
        return partners.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    private String place(PartnerProfile profile) {
        String inside = Place.of(profile.city(), profile.region());
        String country = places.countryByIso(profile.country()).map(Places.Country::name).orElse(profile.country());
        return inside.isEmpty() ? country : inside + ", " + country;
    }

    private static PartnerSheet.Step step(ImpartialityGate.Requirement requirement, ImpartialityGate gate) {
        ImpartialityTerm term = requirement.term();
        Declaration declared = term == null ? null : gate.declarations().get(term);
        return new PartnerSheet.Step(
                requirement.key(),
                term == null ? "" : term.address(),
                requirement.badge(),
                requirement.date(),
                declared == null
                        ? null
                        : new PartnerSheet.Declared(
                                EsMx.date(declared.madeOn()), declared.evidence(), declared.recordedBy(),
                                EsMx.dateTime(declared.recordedAt()), declared.breach()));
    }

    private static PartnerSheet.Instrument instrument(Agreement agreement, LocalDate today) {
        return agreement == null
                ? null
                : new PartnerSheet.Instrument(
                        agreement.kind().key(), agreement.parties(), text(agreement.signedOn()),
                        text(agreement.starts()), text(agreement.ends()), agreement.ends().isBefore(today),
                        agreement.commitments(), agreement.inKind(), agreement.otherSupport(),
                        agreement.authorisation());
    }

    private static PartnerSheet.Instrument instrument(PastAgreement past) {
        return new PartnerSheet.Instrument(
                past.kind().key(), past.parties(), text(past.signedOn()), text(past.starts()), text(past.ends()), true,
                past.commitments(), "", "", "");
    }

    private static String text(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }
}
