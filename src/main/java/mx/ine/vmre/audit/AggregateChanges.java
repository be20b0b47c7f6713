package mx.ine.vmre.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.ValueWords;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Records every insert, update and delete of an aggregate when Hibernate has written it. An update is one step of the
 * aggregate's version, also where only one of its collections changed; so there is one entry per version.
 */
@Component
class AggregateChanges
        implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener, SmartInitializingSingleton {

    private static final String ROOT = "mx.ine.vmre.";

    private final transient EntityManagerFactory entities;
    private final transient AuditTrail trail;
    private final transient ObjectProvider<ValueWords> words;

    AggregateChanges(EntityManagerFactory entities, AuditTrail trail, ObjectProvider<ValueWords> words) {
        this.entities = entities;
        this.trail = trail;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventListenerRegistry registry = entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof AuditedAggregate aggregate) {
            record(aggregate, event.getId(), "created", Map.of(), aggregate.auditState());
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof AuditedAggregate aggregate) {
            record(aggregate, event.getId(), "changed", aggregate.auditBefore(), aggregate.auditState());
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (event.getEntity() instanceof AuditedAggregate aggregate) {
            record(aggregate, event.getId(), "deleted", aggregate.auditBefore(), Map.of());
        }
    }

    private void record(
            AuditedAggregate aggregate,
            Object id,
            String otherwise,
            Map<String, String> before,
            Map<String, String> after) {
        trail.write(new Recorded(
                aggregate.auditType(),
                String.valueOf(id),
                aggregate.auditLabel(),
                aggregate.auditVerb() == null ? otherwise : aggregate.auditVerb(),
                worded(aggregate, differences(fieldPrefix(aggregate), before, after)),
                aggregate.auditReason()));
        aggregate.auditRecorded();
    }

    private List<FieldChange> worded(AuditedAggregate aggregate, List<FieldChange> changes) {
        return words.stream()
                .filter(w -> w.knows(aggregate))
                .findFirst()
                .map(w -> changes.stream()
                        .map(c -> new FieldChange(
                                c.field(),
                                w.words(aggregate, c.field(), c.before()),
                                w.words(aggregate, c.field(), c.after())))
                        .toList())
                .orElse(changes);
    }

    private static List<FieldChange> differences(
            String prefix, Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = text(before, name);
            String is = text(after, name);
            if (!was.equals(is)) {
                changes.add(new FieldChange(name.contains(".") ? name : prefix + name, was, is));
            }
        }
        return changes;
    }

    private static String text(Map<String, String> state, String name) {
        String value = state.get(name);
        return value == null ? "" : value;
    }

    /** The labels of a module's fields are its messages {@code <module>.field.…}. */
    private static String fieldPrefix(AuditedAggregate aggregate) {
        String module = aggregate.getClass().getPackageName().substring(ROOT.length());
        return module + ".field.";
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
