package mx.ine.vmre.actions;

import java.time.Clock;
import java.time.Instant;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
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

    Conflict conflict(Record mine, Record theirs, Action current) {
        Saved last = last(current);
        return new Conflict(mine, theirs, current.version(), last.who(), last.when(), LABELS);
    }

    /** For a step whose form repeats nothing that is stored: there is nothing to choose, only to decide again. */
    void reject(FormErrors errors, Action current) {
        Saved last = last(current);
        errors.reject(null, "actions.error.meanwhile", last.who(), EsMx.dateTime(last.when()));
    }

    private Saved last(Action current) {
        return history.stream()
                .flatMap(h -> h.of(current.auditType(), current.id(), 1).stream())
                .findFirst()
                .map(e -> new Saved(e.who(), e.at()))
                .orElseGet(() -> new Saved(current.describedByName(), clock.instant()));
    }

    /** Who saved last and when. */
    private record Saved(String who, Instant when) {}
}
