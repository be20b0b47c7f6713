package mx.ine.vmre.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement: its terms, its renewal and its signed documents. */
@Controller
class AgreementController {

    private final PartnerKeeping keeping;
    private final PartnerSheetReadings sheets;
    private final AgreementFiles files;
    private final LastChange lastChange;
    private final MessageSource messages;

    AgreementController(
            PartnerKeeping keeping, PartnerSheetReadings sheets, AgreementFiles files, LastChange lastChange,
            MessageSource messages) {
        this.keeping = keeping;
        this.sheets = sheets;
        this.files = files;
        this.lastChange = lastChange;
        this.messages = messages;
    }

    @GetMapping("/organizaciones/{id}/convenio/editar")
    String edit(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return page(sheets.agreement(strategy, id, AgreementForm::of), id, false, who, strategy, model);
    }

    @GetMapping("/organizaciones/{id}/convenio/renovar")
    String renewal(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return page(sheets.agreement(strategy, id, AgreementForm::renewalOf), id, true, who, strategy, model);
    }

    @PostMapping("/organizaciones/{id}/convenio/editar")
    Object correct(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") AgreementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return save(id, false, who, strategy, form, binding, model, response, flash);
    }

    @PostMapping("/organizaciones/{id}/convenio/renovar")
    Object renew(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") AgreementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return save(id, true, who, strategy, form, binding, model, response, flash);
    }

    private Object save(
            long id,
            boolean renewal,
            CurrentUser who,
            StrategyRef strategy,
            AgreementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        AgreementTerms terms = read(form, errors);
        long version = TypedVersion.of(form.version());
        try {
            errors.guard(() -> {
                if (renewal) {
                    keeping.renew(strategy, id, version, terms, who);
                } else {
                    keeping.agree(strategy, id, version, terms, who);
                }
            });
        } catch (ObjectOptimisticLockingFailureException e) {
            AgreementForm theirs =
                    sheets.agreement(strategy, id, renewal ? AgreementForm::renewalOf : AgreementForm::of);
            throw lastChange.conflict(form, theirs, TypedVersion.of(theirs.version()), id)
                    .offering(Map.of("agreementKind", kinds()));
        }
        if (errors.any()) {
            response.setStatus(422);
            return page(form, id, renewal, who, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of(renewal ? "partners.done.renewed" : "partners.done.agreed"));
        return Redirect.to("/organizaciones/{id}/convenio", id);
    }

    private static AgreementTerms read(AgreementForm form, FormErrors errors) {
        if (form.agreementKind() == null) {
            errors.reject("agreementKind", "partners.refused.agreementKind");
        }
        AgreementKind kind = errors.choice("agreementKind", form.agreementKind(), AgreementKind.class);
        String parties = written(errors, "parties", form.parties(), 500);
        LocalDate signedOn = errors.optionalDate("signedOn", form.signedOn()).orElse(null);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        String commitments = written(errors, "commitments", form.commitments(), 3000);
        String inKind = written(errors, "inKind", form.inKind(), 2000);
        String otherSupport = errors.optional("otherSupport", form.otherSupport(), 1000);
        String authorisation = errors.optional("authorisation", form.authorisation(), 500);
        return errors.any()
                ? null
                : new AgreementTerms(
                        kind, parties, signedOn, new DatePeriod(from, to), commitments, inKind, otherSupport,
                        authorisation);
    }

    /** Says which text is missing, so that the summary of errors can be read by itself. */
    private static String written(FormErrors errors, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            errors.reject(field, "partners.refused." + field);
        }
        return errors.optional(field, text, most);
    }

    private String page(
            AgreementForm form, long id, boolean renewal, CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("renewal", renewal);
        model.addAttribute("sheet", sheets.sheet(strategy, id, who.isEditor()));
        model.addAttribute("kinds", kinds());
        return "partners/agreement-form";
    }

    private List<Choice> kinds() {
        return Arrays.stream(AgreementKind.values())
                .map(k -> new Choice(k.name(), messages.getMessage(k.key(), null, EsMx.LOCALE)))
                .toList();
    }

    @GetMapping("/organizaciones/{id}/convenio/documentos/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long fileId, CurrentUser who, StrategyRef strategy) {
        if (!who.isEditor() && !who.isAdministrator()) {
            throw new NotFound();
        }
        AgreementFiles.Content content = files.read(strategy, id, fileId);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(content.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(content.bytes());
    }
}
