package mx.ine.vmre.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one has been told. */
@Controller
class NoticeController {

    private static final String PATH = "/avisos";

    private final NoticeReadings readings;
    private final NoticeKeeping keeping;

    NoticeController(NoticeReadings readings, NoticeKeeping keeping) {
        this.readings = readings;
        this.keeping = keeping;
    }

    @GetMapping(PATH)
    String list(CurrentUser who, HttpServletRequest request, Model model) {
        ListState list = ListState.of(PATH, request.getParameterMap(), List.of(), List.of("fecha"), "-fecha");
        model.addAttribute("list", list);
        model.addAttribute("page", readings.list(who, list));
        model.addAttribute("unread", readings.of(who.id()));
        return "notices/list";
    }

    @PostMapping(PATH + "/{id}/leido")
    Object read(CurrentUser who, @PathVariable long id) {
        keeping.read(who, id);
        return Redirect.to(PATH);
    }

    @PostMapping(PATH + "/leidos")
    Object readAll(CurrentUser who, RedirectAttributes flash) {
        keeping.readAll(who);
        flash.addFlashAttribute("done", Done.of("notices.done.read"));
        return Redirect.to(PATH);
    }
}
