package mx.ine.vmre.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mx.ine.vmre.kernel.Actor;
import mx.ine.vmre.kernel.CurrentActor;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.Remembered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, at once and in the transaction in progress: if one of the two fails, neither stays. */
@Component
class AuditTrail {

    private static final String INSERT =
            "INSERT INTO audit.entry (at, actor_id, actor_name, actor_area, type, record_id, label, verb, changes, reason)"
                    + " VALUES (:at, :actorId, :actorName, :actorArea, :type, :recordId, :label, :verb,"
                    + " CAST(:changes AS jsonb), :reason)";

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditTrail(
            JdbcClient jdbc,
            CurrentActor actor,
            MessageSource messages,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(Recorded event) {
        write(event);
    }

    void write(Recorded event) {
        Actor who = actor.get();
        List<FieldChange> changes = event.changes().stream()
                .map(change -> new FieldChange(change.field(), words(change.before()), words(change.after())))
                .toList();
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actorId", who.id())
                .param("actorName", who.name())
                .param("actorArea", who.area())
                .param("type", event.type())
                .param("recordId", event.id())
                .param("label", event.label())
                .param("verb", event.verb())
                .param("changes", json.writeValueAsString(changes))
                .param("reason", event.reason())
                .update();
        events.publishEvent(new Remembered(event.type(), event.label()));
    }

    /** Aggregates name their states by message key; the memory keeps the words of the day. */
    private String words(String value) {
        return value == null ? "" : messages.getMessage(value, null, value, EsMx.LOCALE);
    }
}
