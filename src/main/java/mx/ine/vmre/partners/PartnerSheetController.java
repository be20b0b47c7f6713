package mx.ine.vmre.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** An organisation's page in four sections, its documents, and the steps of its life that need no words. */
@Controller
class PartnerSheetController {

    private static final int MOST_LINKS = 100;
    private static final int MOST_CHANGES = 200;

    private final PartnerSheetReadings sheets;
    private final PartnerKeeping keeping;
    private final AgreementFiles files;
    private final List<PartnerActivity> activities;
    private final ObjectProvider<History> histories;

    PartnerSheetController(
            PartnerSheetReadings sheets, PartnerKeeping keeping, AgreementFiles files,
            List<PartnerActivity> activities, ObjectProvider<History> histories) {
        this.sheets = sheets;
        this.keeping = keeping;
        this.files = files;
        this.activities = activities;
        this.histories = histories;
    }

    @GetMapping("/organizaciones/{id}")
    String sheet(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        open(id, "ficha", who, strategy, model);
        model.addAttribute("history", history(id, 4));
        model.addAttribute("links", links(id, 5));
        return "partners/sheet";
    }

    @GetMapping("/organizaciones/{id}/convenio")
    String agreement(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        open(id, "convenio", who, strategy, model);
        model.addAttribute("files", files.of(id));
        return "partners/agreement";
    }

    @PostMapping("/organizaciones/{id}/convenio/documentos")
    Object addFile(
            @PathVariable long id,
            @RequestParam(required = false) MultipartFile file,
            CurrentUser who,
            StrategyRef strategy,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        who.requireEditorOf(Area.DERFE);
        try {
            files.add(
                    strategy, id, file == null ? "" : file.getOriginalFilename(),
                    file == null ? new byte[0] : file.getBytes(), who);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            model.addAttribute("fileError", refused);
            return agreement(id, who, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.fileAdded"));
        return Redirect.to("/organizaciones/{id}/convenio", id);
    }

    @GetMapping("/organizaciones/{id}/acciones")
    String activities(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        open(id, "acciones", who, strategy, model);
        model.addAttribute("links", links(id, MOST_LINKS));
        return "partners/activities";
    }

    @GetMapping("/organizaciones/{id}/historial")
    String history(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        open(id, "historial", who, strategy, model);
        model.addAttribute("history", history(id, MOST_CHANGES));
        return "partners/history";
    }

    @PostMapping("/organizaciones/{id}/iniciar-gestion")
    RedirectView beginTalks(
            @PathVariable long id, @RequestParam(required = false) String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        keeping.beginTalks(strategy, id, TypedVersion.of(version), who);
        return done(id, "partners.done.talksBegun", flash);
    }

    @PostMapping("/organizaciones/{id}/activar")
    RedirectView activate(
            @PathVariable long id, @RequestParam(required = false) String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        keeping.activate(strategy, id, TypedVersion.of(version), who);
        return done(id, "partners.done.activated", flash);
    }

    @PostMapping("/organizaciones/{id}/reabrir")
    RedirectView reopen(
            @PathVariable long id, @RequestParam(required = false) String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        keeping.reopen(strategy, id, TypedVersion.of(version), who);
        return done(id, "partners.done.reopened", flash);
    }

    private static RedirectView done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of(key));
        return Redirect.to("/organizaciones/{id}", id);
    }

    private void open(long id, String section, CurrentUser who, StrategyRef strategy, Model model) {
        boolean mayEdit = who.isEditorOf(Area.DERFE);
        model.addAttribute("sheet", sheets.sheet(strategy, id, who.isEditor()));
        model.addAttribute("head", new SheetHead(
                section,
                mayEdit,
                activities.stream().mapToLong(a -> a.count(id)).sum(),
                histories.stream().mapToLong(h -> h.count(LastChange.TYPE, id)).sum()));
    }

    private List<PartnerActivity.Link> links(long id, int limit) {
        return activities.stream().flatMap(a -> a.with(id, limit).stream()).limit(limit).toList();
    }

    private List<History.Entry> history(long id, int limit) {
        return histories.stream().flatMap(h -> h.of(LastChange.TYPE, id, limit).stream()).toList();
    }
}
