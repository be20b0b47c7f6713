package mx.ine.vmre.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence of an action: adding it and handing it out so that no browser takes it for a page. */
@Controller
class EvidenceController {

    private final EvidenceKeeping keeping;
    private final ActionVersions versions;

    EvidenceController(EvidenceKeeping keeping, ActionVersions versions) {
        this.keeping = keeping;
        this.versions = versions;
    }

    @GetMapping("/acciones/{id}/evidencias")
    Object ask(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        return action.state() == ActionState.CANCELLED
                ? ActionController.refused(flash, "actions.refused.evidence", id)
                : page(new EvidenceForm("", ""), action);
    }

    @PostMapping("/acciones/{id}/evidencias")
    Object add(
            @PathVariable long id,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult binding,
            @RequestParam(required = false) MultipartFile file,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        String title = errors.required("title", form.title(), 200);
        String url = errors.optionalUrl("url", form.url(), 2000);
        boolean hasFile = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
        if (hasFile == !url.isEmpty() && errors.none()) {
            errors.reject("url", hasFile ? "actions.error.evidence.both" : "actions.error.evidence.none");
        }
        errors.guard(() -> {
            if (hasFile) {
                keeping.addFile(strategy, id, title, file.getOriginalFilename(), bytes(file), who);
            } else {
                keeping.addLink(strategy, id, title, url, who);
            }
        });
        if (errors.any()) {
            ModelAndView page = page(form, action);
            page.addObject("lostFile", hasFile ? FileKind.nameOf(file.getOriginalFilename()) : null);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("actions.done.evidence", title));
        return Redirect.to("/acciones/{id}", id);
    }

    @GetMapping("/acciones/{id}/evidencias/{evidence}")
    ResponseEntity<byte[]> download(
            @PathVariable long id, @PathVariable long evidence, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        EvidenceKeeping.StoredFile file = keeping.file(strategy, id, evidence);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(file.content());
    }

    private static ModelAndView page(EvidenceForm form, Action action) {
        return new ModelAndView("actions/evidence")
                .addObject("form", form)
                .addObject("id", action.id())
                .addObject("name", action.name())
                .addObject("code", action.code());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
