package mx.ine.vmre.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one has been told. */
@Controller
class NoticeController {

    private static final String PATH = "/avisos";

    /** Which notices: only those that are not of another strategy, or all. */
    private static final String WHICH = "de";

    private static final String ALL = "todas";

    private final NoticeReadings readings;
    private final NoticeKeeping keeping;
    private final Strategies strategies;

    NoticeController(NoticeReadings readings, NoticeKeeping keeping, Strategies strategies) {
        this.readings = readings;
        this.keeping = keeping;
        this.strategies = strategies;
    }

    @GetMapping(PATH)
    String list(
            CurrentUser who,
            StrategyRef strategy,
            @RequestParam(name = WHICH, defaultValue = "") String which,
            HttpServletRequest request,
            Model model) {
        ListState list = ListState.of(PATH, request.getParameterMap(), List.of(WHICH), List.of("fecha"), "-fecha");
        List<String> hidden = hidden(strategy, which);
        NoticeReadings.Counts here = readings.counts(who, hidden);
        NoticeReadings.Counts everywhere = readings.counts(who, List.of());
        model.addAttribute("list", list);
        model.addAttribute("page", readings.list(who, list, hidden, here.total(), names()));
        model.addAttribute("unread", here.unread());
        model.addAttribute("elsewhere", everywhere.without(here));
        model.addAttribute("all", which.equals(ALL) && !hidden(strategy, "").isEmpty());
        model.addAttribute("looked", strategy.name());
        return "notices/list";
    }

    @PostMapping(PATH + "/{id}/leido")
    Object read(CurrentUser who, @PathVariable long id, @RequestParam(name = WHICH, defaultValue = "") String which) {
        keeping.read(who, id);
        return Redirect.to(back(which));
    }

    /** Marks what the page shows, and nothing that it hides. */
    @PostMapping(PATH + "/leidos")
    Object readAll(
            CurrentUser who,
            StrategyRef strategy,
            @RequestParam(name = WHICH, defaultValue = "") String which,
            RedirectAttributes flash) {
        keeping.readAll(who, hidden(strategy, which));
        flash.addFlashAttribute("done", Done.of("notices.done.read"));
        return Redirect.to(back(which));
    }

    private static String back(String which) {
        return which.equals(ALL) ? PATH + "?" + WHICH + "=" + ALL : PATH;
    }

    /** Keys of the other strategies; a notice of none, or of one that is no longer there, is never hidden. */
    private List<String> hidden(StrategyRef looked, String which) {
        return which.equals(ALL)
                ? List.of()
                : strategies.all().stream().map(StrategyRef::key).filter(key -> !key.equals(looked.key())).toList();
    }

    /** By key; none where there is only one strategy, since then there is nothing to tell apart. */
    private Map<String, String> names() {
        return strategies.all().size() < 2
                ? Map.of()
                : strategies.all().stream().collect(Collectors.toMap(StrategyRef::key, StrategyRef::name));
    }
}
