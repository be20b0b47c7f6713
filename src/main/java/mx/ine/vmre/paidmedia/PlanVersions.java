package mx.ine.vmre.paidmedia;

import java.time.Clock;
import java.time.Instant;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lines and orders as forms read them, and what to say where somebody else saved them first. */
@Component
class PlanVersions {

    private static final String LABELS = "paidmedia.field.";

    private final PlanLineRepository lines;
    private final BuyRepository buys;
    private final ObjectProvider<History> histories;
    private final Clock clock;

    PlanVersions(
            PlanLineRepository lines, BuyRepository buys, ObjectProvider<History> histories, Clock clock) {
        this.lines = lines;
        this.buys = buys;
        this.histories = histories;
        this.clock = clock;
    }

    PlanLine line(StrategyRef strategy, long id) {
        return lines.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    /** The line, for an editor of its area; nobody else is shown its forms. */
    PlanLine ours(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        PlanLine line = line(strategy, id);
        who.requireEditorOf(line.area());
        return line;
    }

    Buy buy(StrategyRef strategy, long line, long id, CurrentUser who) {
        ours(strategy, line, who);
        return buys.findByIdAndLineId(id, line).orElseThrow(NotFound::new);
    }

    Conflict conflict(Record mine, Record theirs, AuditedAggregate current) {
        Saved last = last(current);
        return new Conflict(mine, theirs, current.version(), last.who(), last.at(), LABELS);
    }

    /** For a step whose form repeats nothing that is stored: there is nothing to choose, only to decide again. */
    void reject(FormErrors errors, AuditedAggregate current) {
        Saved last = last(current);
        errors.reject(null, "paidmedia.refused.meanwhile", last.who(), EsMx.dateTime(last.at()));
    }

    private Saved last(AuditedAggregate current) {
        return histories.stream()
                .flatMap(h -> h.of(current.auditType(), current.id(), 1).stream())
                .findFirst()
                .map(e -> new Saved(e.who(), e.at()))
                .orElseGet(() -> new Saved("", clock.instant()));
    }

    private record Saved(String who, Instant at) {}
}
