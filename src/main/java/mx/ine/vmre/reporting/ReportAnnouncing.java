package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Announced;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what was published to the commission's reviewers and the areas' editors (Estrategia 7.6). */
@Component
class ReportAnnouncing {

    private static final Set<String> TOLD = Set.of(Role.REVIEWER.name(), Role.EDITOR.name());

    private final ApplicationEventPublisher events;

    ReportAnnouncing(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Within the transaction that publishes. */
    void published(StrategyRef strategy, Report report, Filing filing) {
        String month = report.month().toString();
        events.publishEvent(new Announced(
                "report/" + strategy.id() + "/" + month + "/" + filing.number(),
                filing.number() == 1 ? "reporting.announced" : "reporting.announced.version",
                List.of(EsMx.month(report.month()), String.valueOf(filing.number())),
                "/informes/" + month + "/version/" + filing.number() + "?estrategia=" + strategy.key(),
                filing.hash(),
                TOLD));
    }
}
