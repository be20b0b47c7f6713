package mx.ine.vmre.campaign;

import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators keep the dates that only one entity has. */
@Service
class EntityDateKeeping {

    private final EntityDateRepository dates;
    private final VotingEntityRepository entities;
    private final Staleness staleness;
    private final ApplicationEventPublisher events;

    EntityDateKeeping(
            EntityDateRepository dates,
            VotingEntityRepository entities,
            Staleness staleness,
            ApplicationEventPublisher events) {
        this.dates = dates;
        this.entities = entities;
        this.staleness = staleness;
        this.events = events;
    }

    /** @throws NotFound if the strategy has no such entity */
    @Transactional(readOnly = true)
    public void requireEntity(CurrentUser who, StrategyRef strategy, String entity) {
        who.requireAdministrator();
        entity(strategy, entity);
    }

    @Transactional(readOnly = true)
    public EntityDateForm form(CurrentUser who, StrategyRef strategy, String entity, long id) {
        who.requireAdministrator();
        return EntityDateForm.of(date(strategy, entity, id));
    }

    @Transactional
    public void add(
            CurrentUser who, StrategyRef strategy, String entity, EntityDateKind kind, String name, DatePeriod period,
            String source) {
        who.requireAdministrator();
        dates.save(EntityDate.mark(
                strategy.id(), entity, entity(strategy, entity).auditLabel(), kind, name, period, source));
        events.publishEvent(new CampaignChanged());
    }

    @Transactional
    public void change(
            CurrentUser who, StrategyRef strategy, String entity, long id, EntityDateKind kind, String name,
            DatePeriod period, String source, EntityDateForm form) {
        who.requireAdministrator();
        EntityDate date = date(strategy, entity, id);
        staleness.check(date, form.version(), form, () -> EntityDateForm.of(date));
        date.change(kind, name, period, source);
        events.publishEvent(new CampaignChanged());
    }

    @Transactional
    public String remove(CurrentUser who, StrategyRef strategy, String entity, long id) {
        who.requireAdministrator();
        EntityDate date = date(strategy, entity, id);
        date.remove();
        dates.delete(date);
        events.publishEvent(new CampaignChanged());
        return date.name();
    }

    private VotingEntity entity(StrategyRef strategy, String key) {
        return entities.findByStrategyIdAndEntityKey(strategy.id(), key).orElseThrow(NotFound::new);
    }

    private EntityDate date(StrategyRef strategy, String entity, long id) {
        return dates.findByIdAndStrategyIdAndEntityKey(id, strategy.id(), entity).orElseThrow(NotFound::new);
    }
}
