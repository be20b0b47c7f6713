package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a line of the plan and the steps that need no form. */
@Controller
class PlanSheetController {

    private static final int CHANGES_SHOWN = 20;

    private final PlanSheetReadings sheets;
    private final SpendRows rows;
    private final PlanVersions versions;
    private final MediaPlanning planning;
    private final GraphicLine graphicLine;
    private final ObjectProvider<History> histories;

    PlanSheetController(
            PlanSheetReadings sheets,
            SpendRows rows,
            PlanVersions versions,
            MediaPlanning planning,
            GraphicLine graphicLine,
            ObjectProvider<History> histories) {
        this.sheets = sheets;
        this.rows = rows;
        this.versions = versions;
        this.planning = planning;
        this.graphicLine = graphicLine;
        this.histories = histories;
    }

    @GetMapping("/medios/{id:[0-9]+}")
    String sheet(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireStaff();
        PlanLine line = versions.line(strategy, id);
        boolean planned = line.state() == PlanLine.State.PLANNED;
        boolean ours = planned && who.isEditorOf(line.area());
        boolean waits = planned && line.approval().state() == ApprovalState.REQUESTED;
        boolean keeper = waits && graphicLine.isKeeper(who, strategy.id());
        model.addAttribute("sheet", sheets.sheet(strategy, line));
        model.addAttribute("writes", ours);
        model.addAttribute("requests", ours && !waits && line.approval().state() != ApprovalState.APPROVED);
        model.addAttribute("decides", keeper && !line.isWriter(who.id()));
        model.addAttribute("ownWork", keeper && line.isWriter(who.id()));
        model.addAttribute("history", history(line));
        return "paidmedia/sheet";
    }

    @GetMapping("/medios/{id:[0-9]+}/gasto")
    String rows(@PathVariable long id, HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireStaff();
        PlanLine line = versions.line(strategy, id);
        ListState list = SpendRows.state(id, request.getParameterMap());
        model.addAttribute("head", PlanHead.of(line));
        model.addAttribute("list", list);
        model.addAttribute("found", rows.of(id, list));
        return "paidmedia/rows";
    }

    @PostMapping("/medios/{id:[0-9]+}/pedir-aprobacion")
    RedirectView request(
            @PathVariable long id, @RequestParam(required = false) String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        planning.requestApproval(strategy, id, TypedVersion.of(version), who);
        return done(id, "paidmedia.done.requested", flash);
    }

    @PostMapping("/medios/{id:[0-9]+}/aprobar")
    RedirectView approve(
            @PathVariable long id, @RequestParam(required = false) String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        planning.approve(strategy, id, TypedVersion.of(version), who);
        return done(id, "paidmedia.done.approved", flash);
    }

    private List<History.Entry> history(PlanLine line) {
        return histories.stream().flatMap(h -> h.of(line.auditType(), line.id(), CHANGES_SHOWN).stream()).toList();
    }

    private static RedirectView done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of(key));
        return Redirect.to("/medios/{id}", id);
    }
}
