package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators keep the catalogues and the entities of a strategy. */
@Service
class CatalogueKeeping {

    private final TermRepository terms;
    private final VotingEntityRepository entities;
    private final EntityDateRepository dates;
    private final Places places;
    private final Staleness staleness;
    private final ApplicationEventPublisher events;

    CatalogueKeeping(
            TermRepository terms,
            VotingEntityRepository entities,
            EntityDateRepository dates,
            Places places,
            Staleness staleness,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.entities = entities;
        this.dates = dates;
        this.places = places;
        this.staleness = staleness;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public TermForm termForm(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code) {
        who.requireAdministrator();
        return TermForm.of(term(strategy, kind, code));
    }

    /** @throws RuleViolation if the name or another name, accents and case apart, is there already */
    @Transactional
    public void add(
            CurrentUser who, StrategyRef strategy, CatalogueKind kind, String name, String numeral, String description,
            String aliases) {
        who.requireAdministrator();
        List<CatalogueTerm> all = terms.findByStrategyIdAndKindOrderByPosition(strategy.id(), kind);
        refuseTaken(all, name, null);
        String others = otherNames(all, kind, aliases, null);
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
        save(CatalogueTerm.offer(strategy.id(), kind, freeCode(all, name), name, numeral, description, others, last + 1));
    }

    /** @throws RuleViolation if another one has the name or one of the other names, accents and case apart */
    @Transactional
    public void describe(
            CurrentUser who,
            StrategyRef strategy,
            CatalogueKind kind,
            String code,
            String name,
            String numeral,
            String description,
            String aliases,
            TermForm form) {
        who.requireAdministrator();
        CatalogueTerm term = term(strategy, kind, code);
        staleness.check(term, form.version(), form, () -> TermForm.of(term));
        List<CatalogueTerm> all = terms.findByStrategyIdAndKindOrderByPosition(strategy.id(), kind);
        refuseTaken(all, name, code);
        term.describe(name, numeral, description, otherNames(all, kind, aliases, code));
        save(term);
    }

    @Transactional
    public String retire(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code) {
        who.requireAdministrator();
        CatalogueTerm term = term(strategy, kind, code);
        term.retire();
        changed();
        return term.name();
    }

    @Transactional
    public String restore(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code) {
        who.requireAdministrator();
        CatalogueTerm term = term(strategy, kind, code);
        term.restore();
        changed();
        return term.name();
    }

    /** One place up; the first one stays. */
    @Transactional
    public String raise(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code) {
        return step(who, strategy, kind, code, -1);
    }

    /** One place down; the last one stays. */
    @Transactional
    public String lower(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code) {
        return step(who, strategy, kind, code, 1);
    }

    private String step(CurrentUser who, StrategyRef strategy, CatalogueKind kind, String code, int by) {
        who.requireAdministrator();
        List<CatalogueTerm> all = terms.findByStrategyIdAndKindOrderByPosition(strategy.id(), kind);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                if (i + by >= 0 && i + by < all.size()) {
                    all.get(i).tradePlaces(all.get(i + by));
                    changed();
                }
                return all.get(i).name();
            }
        }
        throw new NotFound();
    }

    @Transactional(readOnly = true)
    public VotingEntityForm entityForm(CurrentUser who, StrategyRef strategy, String key) {
        who.requireAdministrator();
        return VotingEntityForm.of(entity(strategy, key));
    }

    /** @throws RuleViolation if the strategy has the entity already */
    @Transactional
    public void addEntity(
            CurrentUser who, StrategyRef strategy, String key, String offices, String provisions, String source) {
        who.requireAdministrator();
        Places.FederalEntity place = place(key);
        if (entities.findByStrategyIdAndEntityKey(strategy.id(), place.key()).isPresent()) {
            throw RuleViolation.on("entity", "campaign.entity.taken", place.name());
        }
        try {
            entities.saveAndFlush(VotingEntity.add(
                    strategy.id(), place.key(), place.name(), onePerLine(offices), onePerLine(provisions), source));
        } catch (DataIntegrityViolationException e) {
            throw RuleViolation.on("entity", "campaign.entity.taken", place.name());
        }
        changed();
    }

    @Transactional
    public void describeEntity(
            CurrentUser who,
            StrategyRef strategy,
            String key,
            String offices,
            String provisions,
            String source,
            VotingEntityForm form) {
        who.requireAdministrator();
        VotingEntity entity = entity(strategy, key);
        staleness.check(entity, form.version(), form, () -> VotingEntityForm.of(entity));
        entity.describe(onePerLine(offices), onePerLine(provisions), source);
        changed();
    }

    @Transactional
    public String removeEntity(CurrentUser who, StrategyRef strategy, String key) {
        who.requireAdministrator();
        VotingEntity entity = entity(strategy, key);
        if (dates.existsByStrategyIdAndEntityKey(strategy.id(), key)) {
            throw new RuleViolation("campaign.entity.hasDates", entity.auditLabel());
        }
        entity.remove();
        entities.delete(entity);
        changed();
        return place(key).name();
    }

    private void save(CatalogueTerm term) {
        try {
            terms.saveAndFlush(term);
        } catch (DataIntegrityViolationException e) {
            // Two people wrote the same name at once: the second one is told like anybody else.
            throw RuleViolation.on("name", "campaign.term.taken", term.name());
        }
        changed();
    }

    private void changed() {
        events.publishEvent(new CampaignChanged());
    }

    private static void refuseTaken(List<CatalogueTerm> all, String name, String exceptCode) {
        all.stream()
                .filter(t -> !t.code().equals(exceptCode) && Folding.fold(t.name()).equals(Folding.fold(name)))
                .findFirst()
                .ifPresent(t -> {
                    throw RuleViolation.on(
                            "name", t.retired() ? "campaign.term.taken.retired" : "campaign.term.taken", t.name());
                });
    }

    /** One per line, each of this entry only: a file's word must mean one of them. */
    private static String otherNames(List<CatalogueTerm> all, CatalogueKind kind, String aliases, String ofCode) {
        if (!kind.calledOtherwise()) {
            return "";
        }
        String names = onePerLine(aliases);
        for (CatalogueTerm other : all) {
            if (other.code().equals(ofCode)) {
                continue;
            }
            Set<String> taken = Stream.concat(Stream.of(other.name()), other.aliases().lines())
                    .map(Folding::fold)
                    .collect(Collectors.toSet());
            names.lines().filter(n -> taken.contains(Folding.fold(n))).findFirst().ifPresent(n -> {
                throw RuleViolation.on("aliases", "campaign.term.alias.taken", n, other.name());
            });
        }
        return names;
    }

    private static String freeCode(List<CatalogueTerm> all, String name) {
        String slug = Folding.slug(name);
        if (slug.isEmpty()) {
            throw RuleViolation.on("name", "campaign.term.letters");
        }
        String code = slug;
        for (int i = 2; taken(all, code); i++) {
            code = slug + "-" + i;
        }
        return code;
    }

    private static boolean taken(List<CatalogueTerm> all, String code) {
        return all.stream().anyMatch(t -> t.code().equals(code));
    }

    private static String onePerLine(String text) {
        return String.join("\n", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }

    private CatalogueTerm term(StrategyRef strategy, CatalogueKind kind, String code) {
        return terms.findByStrategyIdAndKindAndCode(strategy.id(), kind, code).orElseThrow(NotFound::new);
    }

    private VotingEntity entity(StrategyRef strategy, String key) {
        return entities.findByStrategyIdAndEntityKey(strategy.id(), key).orElseThrow(NotFound::new);
    }

    private Places.FederalEntity place(String key) {
        return places.entities().stream()
                .filter(e -> e.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RuleViolation.on("entity", "campaign.entity.choose"));
    }
}
