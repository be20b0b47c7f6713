package mx.ine.vmre.paidmedia;

import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the lines of a media plan, one method per intent. A line belongs to the area of whoever planned it:
 * its editors write it; the approval of its graphic line is of those who keep that line, and never of whoever wrote it.
 * Each change names the version that was read.
 */
@Service
public class MediaPlanning {

    private final PlanLineRepository lines;
    private final PlanRules rules;
    private final GraphicLine graphicLine;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MediaPlanning(
            PlanLineRepository lines,
            PlanRules rules,
            GraphicLine graphicLine,
            Clock clock,
            ApplicationEventPublisher events) {
        this.lines = lines;
        this.rules = rules;
        this.graphicLine = graphicLine;
        this.clock = clock;
        this.events = events;
    }

    /** @return identifier of the new line, of the person's area */
    @Transactional
    public long plan(StrategyRef strategy, LineTerms terms, CurrentUser who) {
        who.requireEditor();
        rules.check(strategy, terms, null);
        return keep(PlanLine.plan(strategy.id(), terms, who));
    }

    /** @param version the version that was read; of the month a line stays */
    @Transactional
    public void describe(StrategyRef strategy, long id, long version, LineTerms terms, CurrentUser who) {
        change(strategy, id, version, who, line -> {
            rules.check(strategy, terms, line.terms());
            rules.requireFree(strategy.id(), id, terms, line.campaigns());
            line.describe(terms, who);
        });
    }

    @Transactional
    public void cancel(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        change(strategy, id, version, who, line -> line.cancel(reason, who));
    }

    /** @param campaigns all that the line is to pay for, by the names that exports give them */
    @Transactional
    public void link(StrategyRef strategy, long id, long version, Set<String> campaigns, CurrentUser who) {
        change(strategy, id, version, who, line -> {
            rules.requireFree(strategy.id(), id, line.terms(), campaigns);
            line.link(campaigns, who);
        });
    }

    /** Writes the information note down, or corrects it (Estrategia 6.4). */
    @Transactional
    public void accompany(
            StrategyRef strategy, long id, long version, String body, String reference, CurrentUser who) {
        change(strategy, id, version, who, line -> line.accompany(body, reference, who, clock.instant()));
    }

    @Transactional
    public void requestApproval(StrategyRef strategy, long id, long version, CurrentUser who) {
        change(strategy, id, version, who, line -> line.requestApproval(who, clock.instant()));
    }

    @Transactional
    public void approve(StrategyRef strategy, long id, long version, CurrentUser who) {
        graphicLine.requireKeeper(who, strategy.id());
        change(strategy, id, version, who, line -> line.approve(who, clock.instant()));
    }

    @Transactional
    public void refuse(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        graphicLine.requireKeeper(who, strategy.id());
        change(strategy, id, version, who, line -> line.refuse(reason, who, clock.instant()));
    }

    /** The version now stored, for whoever acts without having read a page (the demonstration). */
    @Transactional(readOnly = true)
    public long version(StrategyRef strategy, long id) {
        return find(strategy, id).version();
    }

    private void change(StrategyRef strategy, long id, long version, CurrentUser who, Consumer<PlanLine> verb) {
        who.requireEditor();
        PlanLine line = find(strategy, id);
        if (line.version() != version) {
            throw new ObjectOptimisticLockingFailureException(PlanLine.class, id);
        }
        verb.accept(line);
        keep(line);
    }

    private long keep(PlanLine line) {
        long id = lines.saveAndFlush(line).id();
        events.publishEvent(new PlanChanged(line.strategyId(), line.month()));
        return id;
    }

    private PlanLine find(StrategyRef strategy, long id) {
        return lines.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }
}
