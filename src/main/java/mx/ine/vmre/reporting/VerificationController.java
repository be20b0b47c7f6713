package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.reporting.AnswerMatching.Kept;
import mx.ine.vmre.reporting.HashMatching.Verdict;
import mx.ine.vmre.reporting.PackageReading.Unreadable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Is this the report that we were given? Open to whoever has an account, of any role: what it answers is no secret to
 * who holds the file, but nothing is open to those who have none.
 */
@Controller
class VerificationController {

    private static final String ZIP = ".zip";

    private final HashMatching verification;
    private final PackageMatching packages;
    private final AnswerMatching answers;
    private final DataSize largest;

    VerificationController(
            HashMatching verification,
            PackageMatching packages,
            AnswerMatching answers,
            @Value("${vmre.uploads.most}") DataSize largest) {
        this.verification = verification;
        this.packages = packages;
        this.answers = answers;
        this.largest = largest;
    }

    /** @param file name of what was sent; browsers never refill it */
    record VerificationForm(String hash, String file) {}

    @GetMapping("/verificar")
    String ask(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") VerificationForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        if (form.hash() != null) {
            FormErrors errors = new FormErrors(binding);
            Optional<TypedHash> hash = TypedHash.of(form.hash());
            if (hash.isEmpty()) {
                errors.reject("hash", "reporting.error.hash");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            hash.ifPresent(h -> told(verification.of(who, strategy, h), h, "", model));
        }
        return page(model);
    }

    @PostMapping("/verificar")
    String check(
            CurrentUser who,
            StrategyRef strategy,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        VerificationForm form = new VerificationForm("", name);
        BindingResult binding = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            new FormErrors(binding).reject("file", "reporting.error.file");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        TypedHash hash = TypedHash.ofFile(bytes);
        Verdict verdict = verification.of(who, strategy, hash);
        if (verdict.unknown() && isPackage(name, bytes)) {
            return unpack(who, strategy, bytes, new FormErrors(binding), model, response);
        }
        Optional<Kept> answer = verdict.unknown() ? AnswerMatching.read(bytes) : Optional.empty();
        told(answer.map(kept -> unwrapped(verification.of(who, strategy, kept.report()), kept, verdict, model))
                .orElse(verdict), hash, name, model);
        return page(model);
    }

    /** What the report inside of an answer is, unless what stands before it is not what the API says of that report. */
    private Verdict unwrapped(Verdict inside, Kept kept, Verdict whole, Model model) {
        if (!inside.ours() || inside.published().stream().anyMatch(match -> answers.says(kept, match))) {
            return inside;
        }
        model.addAttribute("wrapped", inside.published().get(0));
        return whole;
    }

    private static boolean isPackage(String name, byte[] bytes) {
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP) || PackageReading.begins(bytes);
    }

    private String unpack(
            CurrentUser who, StrategyRef strategy, byte[] bytes, FormErrors errors, Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("packed", packages.of(who, strategy, bytes));
        } catch (Unreadable e) {
            errors.reject("file", e.key(), e.args());
            response.setStatus((e.key().equals(PackageMatching.BUSY)
                    ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT).value());
        }
        return page(model);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(Verdict verdict, TypedHash hash, String file, Model model) {
        model.addAttribute("verdict", verdict);
        model.addAttribute("typed", hash);
        model.addAttribute("file", file);
    }

    private String page(Model model) {
        model.addAttribute("megabytes", largest.toMegabytes());
        return "reporting/verify";
    }
}
