package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.stereotype.Component;

/** What of the report in progress waits for an editor: to decide adjustments, to bring sources, to sign, to publish. */
@Component
class ReportWork implements WorkSource {

    private final ReportGlance glance;
    private final ReportReadings readings;
    private final Strategies strategies;
    private final ReportWording wording;

    ReportWork(ReportGlance glance, ReportReadings readings, Strategies strategies, ReportWording wording) {
        this.glance = glance;
        this.readings = readings;
        this.strategies = strategies;
        this.wording = wording;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        Optional<Area> area = who.editorArea();
        Optional<StrategyRef> strategy = strategies.all().stream().filter(s -> s.id() == strategyId).findFirst();
        if (area.isEmpty() || strategy.isEmpty()) {
            return List.of();
        }
        LinkedHashSet<YearMonth> months = new LinkedHashSet<>(readings.beingCorrected(strategyId));
        readings.inProgress(strategy.get()).ifPresent(months::add);
        List<WorkItem> items = new ArrayList<>();
        months.forEach(month -> items.addAll(waiting(who, area.get(), strategy.get(), month, today)));
        if (area.get() == Area.DERFE) {
            readings.proposed(strategyId).forEach(p -> items.add(proposal(p, today)));
        }
        return items;
    }

    private WorkItem proposal(ReportReadings.Proposed proposed, LocalDate today) {
        return new WorkItem(today, wording.text("reporting.work.proposal", EsMx.month(proposed.month())),
                wording.text("reporting.work.proposal.why", proposed.area().label(), EsMx.date(proposed.on())),
                "reporting.work.proposal.do", "/informes/" + proposed.month() + "#versiones");
    }

    private List<WorkItem> waiting(CurrentUser who, Area area, StrategyRef strategy, YearMonth month, LocalDate today) {
        ReportShelf.Shown shown = glance.of(who, strategy, month);
        Filing filing = shown.filing();
        List<WorkItem> items = new ArrayList<>();
        if (filing.frozen()) {
            return items;
        }
        LocalDate due = filing.timed() ? filing.due() : today;
        String name = filing.number() == 1
                ? EsMx.month(month)
                : wording.text("reporting.work.version", EsMx.month(month), filing.number());
        String url = "/informes/" + month;
        shown.content().missing().stream().filter(s -> s.kind().area() == area).forEach(s -> items.add(item(
                due, wording.text("reporting.work.source", wording.text(s.kind().key()), name),
                wording.text("reporting.work.source.why"), "reporting.work.bring", url + "#" + s.kind().section())));
        if (!shown.content().decisions().settled()) {
            items.add(item(due, wording.text("reporting.work.adjustments", name),
                    wording.text("reporting.work.adjustments.why"), "reporting.work.decide", url + "#" + ReportSection.ADJUSTMENTS.anchor()));
        } else if (!filing.slot(area).standing()) {
            items.add(item(due, wording.text("reporting.work.sign", area.label(), name),
                    wording.text("reporting.work.sign.why", filing.signed()), "reporting.work.sign.do", url + "/firmar"));
        } else if (area == Area.DERFE && filing.ready()) {
            items.add(item(due, wording.text("reporting.work.publish", name),
                    wording.text("reporting.work.publish.why"), "reporting.work.publish.do", url + "/publicar"));
        }
        return items;
    }

    private static WorkItem item(LocalDate due, String title, String detail, String doKey, String url) {
        return new WorkItem(due, title, detail, doKey, url);
    }
}
