package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feed, and the page where one makes and revokes one's own address of it. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedKeeping keeping;
    private final FeedReadings readings;
    private final PublicAddress address;

    FeedController(FeedKeeping keeping, FeedReadings readings, PublicAddress address) {
        this.keeping = keeping;
        this.readings = readings;
        this.address = address;
    }

    @GetMapping("/calendario/suscripcion")
    ModelAndView page(CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        return new ModelAndView("calendar/feed")
                .addObject("since", keeping.since(strategy, who).map(EsMx::dateTime).orElse(null));
    }

    @PostMapping("/calendario/suscripcion")
    Object create(CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        String token = keeping.create(strategy, who);
        flash.addFlashAttribute(
                "address",
                address.of("/calendario/" + token + ".ics"));
        return Redirect.to("/calendario/suscripcion");
    }

    @PostMapping("/calendario/suscripcion/revocar")
    Object revoke(CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        keeping.revoke(strategy, who);
        flash.addFlashAttribute("done", Done.of("calendar.feed.revoked"));
        return Redirect.to("/calendario/suscripcion");
    }

    @GetMapping("/calendario/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(15, TimeUnit.MINUTES).cachePrivate())
                .header("Content-Disposition", "attachment; filename=\"vmre.ics\"")
                .body(readings.calendar(keeping.read(token)).getBytes(StandardCharsets.UTF_8));
    }
}
