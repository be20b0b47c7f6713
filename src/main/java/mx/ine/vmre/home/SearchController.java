package mx.ine.vmre.home;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of the header: one text, every kind of record. */
@Controller
class SearchController {

    private static final int LEAST = 2;
    private static final int MOST = 100;

    private final SearchGathering search;

    SearchController(SearchGathering search) {
        this.search = search;
    }

    @GetMapping("/buscar")
    String search(
            CurrentUser who, StrategyRef strategy, @RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        who.requireStaff();
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) > MOST) {
            text = text.substring(0, text.offsetByCodePoints(0, MOST));
        }
        boolean asked = text.codePointCount(0, text.length()) >= LEAST;
        List<SearchGroup> groups = asked ? search.find(text, strategy) : List.of();
        model.addAttribute("q", text);
        model.addAttribute("asked", asked);
        model.addAttribute("tooShort", !asked && !text.isEmpty());
        model.addAttribute("groups", groups);
        return "home/search";
    }
}
