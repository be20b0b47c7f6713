package mx.ine.vmre.partners;

import java.time.Clock;
import java.util.Optional;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells who saved an organisation first, from its history. */
@Component
class LastChange {

    static final String TYPE = "partner";

    private final ObjectProvider<History> histories;
    private final Clock clock;

    LastChange(ObjectProvider<History> histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    Conflict conflict(Record mine, Record theirs, long version, long id) {
        return last(id)
                .map(e -> new Conflict(mine, theirs, version, e.who(), e.at(), "partners.field."))
                .orElseGet(() -> new Conflict(mine, theirs, version, "", clock.instant(), "partners.field."));
    }

    /** For a step whose form repeats nothing that is stored: there is nothing to choose, only to decide again. */
    void reject(FormErrors errors, long id) {
        last(id).ifPresentOrElse(
                e -> errors.reject(null, "partners.refused.meanwhile", e.who(), EsMx.dateTime(e.at())),
                () -> errors.reject(null, "shell.error.409"));
    }

    private Optional<History.Entry> last(long id) {
        return histories.stream().flatMap(h -> h.of(TYPE, id, 1).stream()).findFirst();
    }
}
