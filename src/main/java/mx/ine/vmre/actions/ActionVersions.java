package mx.ine.vmre.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is stored now, and what to say when somebody saved first. */
@Component
class ActionVersions {

    private static final String LABELS = "actions.field.";

    private final ActionRepository actions;
    private final ObjectProvider<History> history;
    private final Clock clock;

    ActionVersions(ActionRepository actions, ObjectProvider<History> history, Clock clock) {
        this.actions = actions;
        this.history = history;
        this.clock = clock;
    }

    /** The action, for an editor of its area; nobody else is shown its forms. */
    Action ours(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        Action action = actions.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        who.requireEditorOf(action.area());
        return action;
    }

    /** What a form says it was read at; -1 is never stored, so that a lost number is a conflict and not a failure. */
    static long read(String version) {
        return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    Conflict conflict(Record mine, Record theirs, Action current) {
        List<History.Entry> last = history.stream()
                .findFirst()
                .map(h -> h.of(current.auditType(), current.id(), 1))
                .orElse(List.of());
        String who = last.isEmpty() ? current.describedByName() : last.get(0).who();
        Instant when = last.isEmpty() ? clock.instant() : last.get(0).at();
        return new Conflict(mine, theirs, current.version(), who, when, LABELS);
    }
}
