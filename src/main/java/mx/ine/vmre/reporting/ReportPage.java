package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.ReportShelf.Afterwards;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One report on screen: its content, what the person may do with it, what it still lacks, its other versions. */
@Component
class ReportPage {

    private final ReportShelf shelf;
    private final ReportReadings readings;
    private final ObservationReadings observations;
    private final ReportWording wording;

    ReportPage(
            ReportShelf shelf, ReportReadings readings, ObservationReadings observations, ReportWording wording) {
        this.shelf = shelf;
        this.readings = readings;
        this.observations = observations;
        this.wording = wording;
    }

    /**
     * @param url where this report and its figures are read
     * @return name of the template
     */
    String show(CurrentUser who, StrategyRef strategy, YearMonth month, Shown shown, String url, Model model) {
        model.addAllAttributes(wording.model(shown.content(), shown.filing()));
        addStanding(who, month, shown, model);
        addVersions(who, strategy, month, shown.filing(), model);
        model.addAttribute("observed", shown.filing().frozen() || shown.filing().number() > 1
                ? observations.ofMonth(strategy.id(), month)
                : List.of());
        model.addAttribute("observes", who.isReviewer());
        model.addAttribute("url", url);
        model.addAttribute("title", url.equals(month(month))
                ? wording.title(shown.content().cover())
                : wording.text("reporting.title.version", shown.content().cover().monthName(), shown.filing().number()));
        return "reporting/report";
    }

    static String month(YearMonth month) {
        return "/informes/" + month;
    }

    private void addStanding(CurrentUser who, YearMonth month, Shown shown, Model model) {
        boolean draft = !shown.filing().frozen();
        boolean edits = draft && who.isEditor();
        boolean settled = shown.content().decisions().settled();
        boolean signs = edits && shelf.ended(month) && settled && !shown.filing().slot(who.area()).standing();
        model.addAttribute("monthUrl", month(month));
        model.addAttribute("draft", draft);
        model.addAttribute("edits", edits);
        model.addAttribute("signs", signs);
        model.addAttribute("publishes", draft && who.isEditorOf(Area.DERFE) && shown.filing().ready());
        model.addAttribute("press", edits && who.isEditorOf(Area.CNCS));
        model.addAttribute("myArea", who.area() == null ? "" : who.area().name());
        model.addAttribute("myAreaName", who.area() == null ? "" : who.area().label());
        model.addAttribute("slots", ReportParts.slots(shown.filing(), who, signs));
        model.addAttribute("changes", shown.changes());
        model.addAttribute("lost", who.isStaff() ? shown.lost() : List.of());
        model.addAttribute("returned", who.isStaff() && !shown.filing().ready()
                ? shown.lost().stream().limit(1).filter(s -> s.returnedBy() != null).findFirst().orElse(null)
                : null);
        model.addAttribute("discards", edits && who.isEditorOf(Area.DERFE) && shown.filing().number() > 1
                && shown.filing().signed() == 0);
        model.addAttribute("returns", edits && shown.filing().signed() > 0);
        model.addAttribute("late", shown.filing().timed() && shown.filing().due().isBefore(shelf.today()));
        model.addAttribute("running", draft && !shelf.ended(month));
        if (draft && who.isStaff()) {
            model.addAttribute("groups", ReportParts.of(shown.content(), who));
        }
    }

    /** Which version this is among the month's, and who may ask for a next one. */
    private void addVersions(CurrentUser who, StrategyRef strategy, YearMonth month, Filing filing, Model model) {
        VersionTrail versions = readings.versions(who, strategy, month);
        boolean last = filing.frozen() && !versions.replaced(filing.number());
        boolean correctable = last && versions.open() == 0 && who.isEditor();
        model.addAttribute("versions", versions);
        model.addAttribute("replaced", filing.frozen() && versions.replaced(filing.number()));
        model.addAttribute("opens", correctable && who.isEditorOf(Area.DERFE));
        model.addAttribute("proposes", correctable && !who.isEditorOf(Area.DERFE));
        Afterwards afterwards = last && versions.open() == 0 && who.isStaff()
                ? shelf.afterwards(who, strategy, month) : Afterwards.NOTHING;
        model.addAttribute("proposals", afterwards.proposals());
        model.addAttribute("later", afterwards.later());
        model.addAttribute("laterMark", afterwards.today());
    }
}
