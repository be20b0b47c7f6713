package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adjustments of a draft: decided, corrected, taken away. */
@Controller
class ReportDecidingController {

    private static final String ADJUSTMENTS = "/informes/" + ReportController.MONTH + "/ajustes";

    private final ReportDeciding deciding;
    private final ReportShelf shelf;
    private final ReportWording wording;
    private final Optional<History> history;

    ReportDecidingController(
            ReportDeciding deciding, ReportShelf shelf, ReportWording wording, Optional<History> history) {
        this.deciding = deciding;
        this.shelf = shelf;
        this.wording = wording;
        this.history = history;
    }

    @GetMapping(ADJUSTMENTS + "/nuevo")
    String blank(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        deciding.requireOpen(who, strategy, month);
        model.addAttribute("form", AdjustmentForm.blank());
        return form(who, strategy, month, null, model);
    }

    @PostMapping(ADJUSTMENTS + "/nuevo")
    Object decide(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") AdjustmentForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        deciding.requireOpen(who, strategy, month);
        FormErrors errors = new FormErrors(binding);
        AdjustmentTerms terms = form.read(errors);
        errors.guard(() -> deciding.decide(who, strategy, month, terms));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(who, strategy, month, null, model);
        }
        return back(flash, "reporting.done.adjustment-decided", terms.subject(), month);
    }

    @GetMapping(ADJUSTMENTS + "/{id}")
    String stored(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable long id, Model model) {
        model.addAttribute("form", deciding.form(who, strategy, month, id));
        return form(who, strategy, month, id, model);
    }

    @PostMapping(ADJUSTMENTS + "/{id}")
    Object correct(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable long id,
            @ModelAttribute("form") AdjustmentForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AdjustmentForm current = deciding.form(who, strategy, month, id);
        FormErrors errors = new FormErrors(binding);
        AdjustmentTerms terms = form.read(errors);
        if (errors.none() && !current.version().equals(form.version())) {
            throw conflict(id, form, current, deciding.figures(who, strategy, month));
        }
        try {
            errors.guard(() -> deciding.correct(who, strategy, month, id, Long.parseLong(current.version()), terms));
        } catch (ObjectOptimisticLockingFailureException e) {
            throw conflict(id, form, deciding.form(who, strategy, month, id),
                    deciding.figures(who, strategy, month));
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(who, strategy, month, id, model);
        }
        return back(flash, "reporting.done.adjustment-corrected", terms.subject(), month);
    }

    /** Says what will go before anything goes. */
    @GetMapping(ADJUSTMENTS + "/{id}/quitar")
    String askRemoval(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable long id, Model model) {
        return removal(deciding.form(who, strategy, month, id), month, id, model);
    }

    @PostMapping(ADJUSTMENTS + "/{id}/quitar")
    Object remove(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable long id,
            @ModelAttribute("form") RemovalForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AdjustmentForm now = deciding.form(who, strategy, month, id);
        FormErrors errors = new FormErrors(binding);
        try {
            errors.guard(() -> deciding.remove(who, strategy, month, id, form.read()));
        } catch (ObjectOptimisticLockingFailureException e) {
            errors.reject(null, "reporting.error.adjustment-stale");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return removal(deciding.form(who, strategy, month, id), month, id, model);
        }
        return back(flash, "reporting.done.adjustment-removed", now.subject(), month);
    }

    private String removal(AdjustmentForm adjustment, YearMonth month, long id, Model model) {
        model.addAttribute("adjustment", adjustment);
        model.addAttribute("kind", wording.text(AdjustmentKind.valueOf(adjustment.kind()).key()));
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("id", id);
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        return "reporting/adjustment-remove";
    }

    /** Which version the person was shown; -1, which is never stored, where it is none. */
    record RemovalForm(String version) {

        long read() {
            return TypedVersion.of(version);
        }
    }

    private Conflict conflict(long id, AdjustmentForm mine, AdjustmentForm theirs, List<Choice> figures) {
        Optional<History.Entry> last = history.flatMap(h -> h.of("adjustment", id, 1).stream()
                .max(Comparator.comparing(History.Entry::at)));
        return new Conflict(mine, theirs, Long.parseLong(theirs.version()), last.map(History.Entry::who).orElse(""),
                last.map(History.Entry::at).orElse(Instant.EPOCH), "reporting.field.")
                .offering(Map.of("kind", kinds(), "figure", figures));
    }

    private static View back(RedirectAttributes flash, String key, String subject, YearMonth month) {
        flash.addFlashAttribute("done", Done.of(key, subject));
        return Redirect.to("/informes/{month}", month);
    }

    private List<Choice> kinds() {
        return Arrays.stream(AdjustmentKind.values())
                .map(k -> new Choice(k.name(), wording.text(k.key())))
                .toList();
    }

    private String form(CurrentUser who, StrategyRef strategy, YearMonth month, Long id, Model model) {
        model.addAttribute("figures", deciding.figures(who, strategy, month));
        model.addAttribute("kinds", kinds());
        model.addAttribute("id", id);
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("area", who.area().label());
        return "reporting/adjustment";
    }
}
