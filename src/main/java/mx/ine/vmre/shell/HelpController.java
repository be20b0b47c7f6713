package mx.ine.vmre.shell;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** In-app help: how the month goes, what each role does, the words used, the keys. */
@Controller
class HelpController {

    private static final List<String> MONTH = List.of("plan", "record", "load", "review", "sign", "publish", "read");
    private static final List<String> QUESTIONS = List.of(
            "origin", "missing", "others", "rest",
            "plan", "theme", "graphic",
            "calendar", "subscribe", "quarters", "contents",
            "inPerson", "recommendations", "compliance", "unrecorded", "review", "objectives", "ruling",
            "strategies", "newStrategy", "deliverable",
            "reference", "flag", "weights",
            "adjustments", "void", "twice",
            "rejected", "weeks", "large", "undo", "unplaced", "platform", "dollars", "unknown", "remembered",
            "later", "version", "verify", "package",
            "conflict", "session", "password", "print");
    private static final List<String> GLOSSARY = List.of(
            "vmre", "cpve", "lnere", "cvme", "derfe", "deceyec", "cncs", "inetel", "opl", "stage",
            "preparing", "deliverable", "line", "split",
            "mediaPlan", "unplanned", "informationNote", "unplaced", "piece", "fortnight", "contentPlan", "feed",
            "partner", "agreement",
            "network", "recommendation", "rule", "ruling", "referenceTable", "ledger", "focus", "cut", "version",
            "observation", "hash",
            "rate", "cpc", "exchange");

    @GetMapping("/ayuda")
    String help(Model model) {
        model.addAttribute("month", MONTH);
        model.addAttribute("questions", QUESTIONS);
        model.addAttribute("glossary", GLOSSARY);
        return "shell/help";
    }
}
