package mx.ine.vmre.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with organisations, one method per intent. Outreach is DERFE's (Estrategia 5): only its editors may.
 * Each change names the version that was read.
 */
@Service
public class PartnerKeeping {

    private final PartnerRepository partners;
    private final NameTwins twins;
    private final Kinds kinds;
    private final Places places;
    private final BusinessDate businessDate;
    private final Clock clock;

    PartnerKeeping(
            PartnerRepository partners, NameTwins twins, Kinds kinds, Places places, BusinessDate businessDate,
            Clock clock) {
        this.partners = partners;
        this.twins = twins;
        this.kinds = kinds;
        this.places = places;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @param twinKnown whether the person has seen that another organisation has this name and it is not the same one
     * @return identifier of the new organisation, which is still to be contacted
     */
    @Transactional
    public long register(StrategyRef strategy, PartnerProfile profile, boolean twinKnown, CurrentUser who) {
        who.requireEditorOf(Area.DERFE);
        check(strategy, profile, Set.of());
        if (!twinKnown && !twins.of(strategy.id(), profile.name(), 0).isEmpty()) {
            throw RuleViolation.on("name", "partners.refused.twin");
        }
        return partners.saveAndFlush(Partner.register(strategy.id(), profile)).id();
    }

    @Transactional
    public void describe(StrategyRef strategy, long id, long version, PartnerProfile profile, CurrentUser who) {
        change(strategy, id, version, who, partner -> {
            Set<String> kept = new HashSet<>(partner.profile().otherKinds());
            kept.add(partner.profile().kind());
            check(strategy, profile, kept);
            partner.describe(profile);
        });
    }

    @Transactional
    public void beginTalks(StrategyRef strategy, long id, long version, CurrentUser who) {
        change(strategy, id, version, who, Partner::beginTalks);
    }

    @Transactional
    public void agree(StrategyRef strategy, long id, long version, AgreementTerms terms, CurrentUser who) {
        change(strategy, id, version, who, partner -> {
            check(terms);
            partner.agree(terms, businessDate.today());
        });
    }

    @Transactional
    public void renew(StrategyRef strategy, long id, long version, AgreementTerms terms, CurrentUser who) {
        change(strategy, id, version, who, partner -> {
            check(terms);
            partner.renew(terms);
        });
    }

    /** @param evidence where the declaration stands: document, letter, message */
    @Transactional
    public void declare(
            StrategyRef strategy, long id, long version, ImpartialityTerm term, LocalDate madeOn, String evidence,
            CurrentUser who) {
        change(strategy, id, version, who, partner -> {
            notInFuture("madeOn", madeOn);
            partner.declare(term, new Declaration(madeOn, evidence, who.name(), clock.instant(), null));
        });
    }

    /** An organisation broke a term: the declaration no longer holds and an active organisation is suspended. */
    @Transactional
    public void breach(
            StrategyRef strategy, long id, long version, ImpartialityTerm term, String how, CurrentUser who) {
        change(strategy, id, version, who, partner -> partner.breach(term, how, businessDate.today()));
    }

    @Transactional
    public void activate(StrategyRef strategy, long id, long version, CurrentUser who) {
        change(strategy, id, version, who, partner -> partner.activate(businessDate.today()));
    }

    @Transactional
    public void suspend(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        change(strategy, id, version, who, partner -> partner.suspend(reason, businessDate.today()));
    }

    @Transactional
    public void close(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        change(strategy, id, version, who, partner -> partner.close(reason, businessDate.today()));
    }

    @Transactional
    public void reopen(StrategyRef strategy, long id, long version, CurrentUser who) {
        change(strategy, id, version, who, Partner::reopen);
    }

    /** The version now stored, for whoever acts without having read a page (the demonstration). */
    @Transactional(readOnly = true)
    public long version(StrategyRef strategy, long id) {
        return find(strategy, id).version();
    }

    private void change(StrategyRef strategy, long id, long version, CurrentUser who, Consumer<Partner> verb) {
        who.requireEditorOf(Area.DERFE);
        Partner partner = find(strategy, id);
        if (partner.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Partner.class, id);
        }
        verb.accept(partner);
        partners.saveAndFlush(partner);
    }

    private Partner find(StrategyRef strategy, long id) {
        return partners.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    /** @param kept kinds that the organisation already has, which stay good even if they were retired */
    void check(StrategyRef strategy, PartnerProfile profile, Set<String> kept) {
        KindTree tree = kinds.of(strategy.id());
        requireKind(tree, "kind", profile.kind(), kept);
        profile.otherKinds().forEach(kind -> requireKind(tree, "otherKinds", kind, kept));
        if (places.countryByIso(profile.country()).isEmpty()) {
            throw RuleViolation.on("country", "partners.refused.country");
        }
        notInFuture("since", profile.since());
    }

    private static void requireKind(KindTree tree, String field, String code, Set<String> kept) {
        if (tree.kind(code).filter(k -> !k.retired() || kept.contains(code)).isEmpty()) {
            throw RuleViolation.on(field, "partners.refused.kind");
        }
    }

    private void check(AgreementTerms terms) {
        if (terms.signedOn() != null) {
            notInFuture("signedOn", terms.signedOn());
        }
        if (!terms.otherSupport().isBlank() && terms.authorisation().isBlank()) {
            throw RuleViolation.on("authorisation", "partners.refused.authorisation");
        }
    }

    private void notInFuture(String field, LocalDate day) {
        if (day.isAfter(businessDate.today())) {
            throw RuleViolation.on(field, "partners.refused.future", EsMx.date(businessDate.today()));
        }
    }
}
