package mx.ine.vmre.calendar;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.campaign.StageRescheduled;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.kernel.Announced;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever plans by the calendar that a stage has other days, and why: nobody should find out by a late action. */
@Component
class StageAnnouncing {

    private static final Set<String> TOLD = Set.of(Role.EDITOR.name(), Role.VIEWER.name());

    private final Strategies strategies;
    private final ApplicationEventPublisher events;

    StageAnnouncing(Strategies strategies, ApplicationEventPublisher events) {
        this.strategies = strategies;
        this.events = events;
    }

    /** Within the transaction that moves the stage: who moves one back and forth tells it each time. */
    @EventListener
    void moved(StageRescheduled moved) {
        String strategy = strategies.byId(moved.strategyId()).orElseThrow().key();
        events.publishEvent(new Announced(
                "stage/" + moved.stageId() + "/" + moved.version(),
                "calendar.announced.stage",
                List.of(moved.label(), days(moved.before()), days(moved.after()), moved.reason()),
                "/calendario?estrategia=" + strategy,
                "",
                TOLD));
    }

    private static String days(DatePeriod period) {
        return EsMx.date(period.from()) + " – " + EsMx.date(period.to());
    }
}
