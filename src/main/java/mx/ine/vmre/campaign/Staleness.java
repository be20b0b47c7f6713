package mx.ine.vmre.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.History;
import org.springframework.stereotype.Component;

/** Refuses a form that was opened before somebody else saved the same record. */
@Component
class Staleness {

    private final History history;
    private final Clock clock;

    Staleness(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** @throws Conflict if the version that the form was opened with is not the stored one */
    void check(AuditedAggregate stored, String openedVersion, Record mine, Supplier<? extends Record> theirs) {
        if (String.valueOf(stored.version()).equals(openedVersion)) {
            return;
        }
        List<History.Entry> last = history.of(stored.auditType(), stored.id(), 1);
        String who = last.isEmpty() ? "" : last.get(0).who();
        Instant when = last.isEmpty() ? Instant.now(clock) : last.get(0).at();
        throw new Conflict(mine, theirs.get(), stored.version(), who, when, "campaign.field.");
    }
}
