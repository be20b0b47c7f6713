package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what was typed before the session ended and sends it again to the same address. */
@Controller
class RecoveredController {

    /** First part of the address → module whose labels the fields have. */
    private static final Map<String, String> MODULES = Map.of(
            "acciones", "actions",
            "organizaciones", "partners",
            "metricas", "metrics",
            "informes", "reporting",
            "estrategia", "campaign",
            "calendario", "campaign");

    /** What the form carries for itself, of which nobody wrote anything. */
    private static final Set<String> UNSEEN = Set.of("version", "leido", "conflicto", "hash");

    /** Fields whose value was chosen from a list: it is a code, and only the form knows the words of it. */
    private static final Set<String> CHOSEN = Set.of(
            "role", "area", "kind", "otherKinds", "country", "agreementKind", "splitBase", "stages", "audiences",
            "languages", "material", "activity", "oplEntity", "route", "channel", "platform", "theme", "themes",
            "fortnight", "indicator", "entity", "organizacion");

    private final MessageSource messages;

    RecoveredController(MessageSource messages) {
        this.messages = messages;
    }

    /** A field as people read it. */
    record Shown(String label, String value) {}

    /** A field as it is sent. */
    record Sent(String name, String value) {}

    @GetMapping("/recuperado")
    Object show(HttpServletRequest request, CurrentUser who, Model model) {
        Optional<KeptForm> kept = KeptForm.in(request).filter(form -> form.belongsTo(who));
        if (kept.isEmpty()) {
            return Redirect.to("/");
        }
        List<Shown> shown = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        kept.get().fields().forEach((name, values) -> {
            values.forEach(value -> sent.add(new Sent(name, value)));
            List<String> written = values.stream().filter(v -> !v.isBlank()).toList();
            if (!written.isEmpty() && isSeen(name)) {
                shown.add(new Shown(label(kept.get().target(), name), words(name, written)));
            }
        });
        model.addAttribute("target", kept.get().target());
        model.addAttribute("hadFiles", kept.get().hadFiles());
        model.addAttribute("shown", shown);
        model.addAttribute("sent", sent);
        return "accounts/recovered";
    }

    /** What was kept is not wanted. */
    @PostMapping("/recuperado/olvidar")
    RedirectView forget(HttpServletRequest request, CurrentUser who) {
        KeptForm.forget(request);
        return Redirect.to("/");
    }

    /** Of a conflict page only what the person wrote is shown, not what somebody else did. */
    private static boolean isSeen(String name) {
        return !UNSEEN.contains(name) && !name.startsWith("elegir.") && !name.startsWith("suyo.");
    }

    private String words(String name, List<String> written) {
        if (written.equals(List.of("true"))) {
            return messages.getMessage("accounts.yes", null, EsMx.LOCALE);
        }
        return CHOSEN.contains(last(name))
                ? messages.getMessage("accounts.recovered.chosen", new Object[] {written.size()}, EsMx.LOCALE)
                : String.join(" · ", written);
    }

    private static String last(String name) {
        return name.replaceAll("\\[\\d+]", "").replaceAll("^.*\\.", "");
    }

    private String label(String target, String name) {
        String first = target.split("[/?]")[1];
        String module = MODULES.getOrDefault(first, target.startsWith("/admin/catalogos") ? "campaign" : "accounts");
        String otherwise = messages.getMessage("accounts.recovered.other", null, EsMx.LOCALE);
        return messages.getMessage(module + ".field." + last(name), null, otherwise, EsMx.LOCALE);
    }
}
