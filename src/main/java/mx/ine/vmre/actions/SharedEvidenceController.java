package mx.ine.vmre.actions;

import java.time.LocalDate;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of the network shared a piece of evidence, and where it was published. */
@Controller
class SharedEvidenceController {

    private static final String PATH = "/acciones/{id}/evidencias/{evidence}/red";

    private final SharedEvidence shared;
    private final ActionVersions versions;
    private final BusinessDate businessDate;

    SharedEvidenceController(SharedEvidence shared, ActionVersions versions, BusinessDate businessDate) {
        this.shared = shared;
        this.versions = versions;
        this.businessDate = businessDate;
    }

    @GetMapping(PATH)
    Object ask(
            @PathVariable long id, @PathVariable long evidence, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        SharedEvidence.Shared now = shared.of(strategy, id, evidence);
        return action.state() == ActionState.CANCELLED
                ? ActionController.refused(flash, "actions.refused.evidence", id)
                : page(now.form(), now, action, evidence);
    }

    @PostMapping(PATH)
    Object save(
            @PathVariable long id,
            @PathVariable long evidence,
            @ModelAttribute("form") SharedForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        SharedEvidence.Shared now = shared.of(strategy, id, evidence);
        FormErrors errors = new FormErrors(binding);
        SharedEvidence.Shared wanted = typed(form, now, errors);
        if (errors.none()) {
            try {
                errors.guard(() -> shared.save(strategy, id, evidence, wanted, who));
            } catch (ObjectOptimisticLockingFailureException e) {
                versions.reject(errors, action);
                ModelAndView page = page(form, shared.of(strategy, id, evidence), action, evidence);
                page.setStatus(HttpStatus.CONFLICT);
                return page;
            }
        }
        if (errors.any()) {
            ModelAndView page = page(form, now, action, evidence).addObject("version", form.version());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("actions.shared.done", now.title()));
        return Redirect.to("/acciones/{id}", id);
    }

    private SharedEvidence.Shared typed(SharedForm form, SharedEvidence.Shared now, FormErrors errors) {
        String by = errors.required("sharedBy", form.sharedBy(), 200);
        LocalDate received = notAhead("receivedOn", errors.date("receivedOn", form.receivedOn()), errors);
        String licence = errors.optional("licence", form.licence(), 200);
        LocalDate published = notAhead(
                "publishedOn", errors.optionalDate("publishedOn", form.publishedOn()).orElse(null), errors);
        String link = errors.optionalUrl("publishedLink", form.publishedLink(), 2000);
        if (errors.none() && (published == null) != link.isEmpty()) {
            errors.reject(published == null ? "publishedOn" : "publishedLink", "actions.shared.error.both");
        }
        return new SharedEvidence.Shared(
                now.title(), TypedVersion.of(form.version()), by, received, licence, "true".equals(form.consent()),
                "true".equals(form.impartial()), published, link);
    }

    private LocalDate notAhead(String field, LocalDate day, FormErrors errors) {
        if (day != null && day.isAfter(businessDate.today())) {
            errors.reject(field, "actions.review.error.ahead", EsMx.date(businessDate.today()));
        }
        return day;
    }

    private static ModelAndView page(SharedForm form, SharedEvidence.Shared now, Action action, long evidence) {
        return new ModelAndView("actions/shared")
                .addObject("form", form)
                .addObject("version", String.valueOf(now.version()))
                .addObject("title", now.title())
                .addObject("evidence", evidence)
                .addObject("id", action.id())
                .addObject("name", action.name())
                .addObject("code", action.code());
    }
}
