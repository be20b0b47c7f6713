package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feeds, and the pages where one makes, changes and revokes one's own. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String PAGE = "/calendario/suscripcion";
    private static final String EDIT = PAGE + "/{id:[0-9]+}/editar";
    private static final int LONGEST = 60;

    private final FeedKeeping keeping;
    private final FeedWriting writing;
    private final FeedWords words;
    private final PublicAddress address;

    FeedController(FeedKeeping keeping, FeedWriting writing, FeedWords words, PublicAddress address) {
        this.keeping = keeping;
        this.writing = writing;
        this.words = words;
        this.address = address;
    }

    /** A feed as its owner sees it; its address is shown only once. */
    record Row(long id, String name, String holds, String since) {}

    @GetMapping(PAGE)
    ModelAndView page(CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        return shown(who, strategy).addObject("form", FeedForm.USUAL);
    }

    @PostMapping(PAGE)
    Object create(
            @ModelAttribute("form") FeedForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireStaff();
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), LONGEST);
        FeedSelection selection = words.chosen(errors, form, strategy);
        errors.guard(() -> flash.addFlashAttribute(
                "address", address.of("/calendario/" + keeping.create(strategy, who, name, selection) + ".ics")));
        if (errors.any()) {
            return refused(shown(who, strategy));
        }
        flash.addFlashAttribute("done", Done.of("calendar.feed.made", name));
        return Redirect.to(PAGE);
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        FeedKeeping.Feed feed = keeping.mine(strategy, who, id);
        return edited(feed, strategy).addObject("form", FeedForm.of(feed));
    }

    @PostMapping(EDIT)
    Object change(
            @PathVariable long id,
            @ModelAttribute("form") FeedForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        FeedKeeping.Feed feed = keeping.mine(strategy, who, id);
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), LONGEST);
        FeedSelection selection = words.chosen(errors, form, strategy);
        try {
            errors.guard(() -> keeping.change(strategy, who, id, name, selection, form));
        } catch (Conflict e) {
            throw e.offering(words.offer(strategy));
        }
        if (errors.any()) {
            return refused(edited(feed, strategy));
        }
        flash.addFlashAttribute("done", Done.of("calendar.feed.changed", name));
        return Redirect.to(PAGE);
    }

    @PostMapping(PAGE + "/{id:[0-9]+}/revocar")
    Object revoke(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of("calendar.feed.revoked", keeping.revoke(strategy, who, id)));
        return Redirect.to(PAGE);
    }

    @GetMapping("/calendario/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        FeedKeeping.Feed feed = keeping.read(token);
        FeedWriting.Written written = writing.write(keeping.strategy(feed), feed.name(), keeping.past(feed));
        byte[] body = written.text().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + FeedLedger.sha256(body) + '"')
                .lastModified(written.changed())
                .cacheControl(CacheControl.maxAge(15, TimeUnit.MINUTES).cachePrivate())
                .header("Content-Disposition", "attachment; filename=\"vmre.ics\"")
                .body(body);
    }

    private ModelAndView shown(CurrentUser who, StrategyRef strategy) {
        return new ModelAndView("calendar/feed")
                .addObject("feeds", keeping.of(strategy, who).stream()
                        .map(f -> new Row(f.id(), f.name(), words.holds(f.selection(), strategy),
                                EsMx.dateTime(f.createdAt().toInstant())))
                        .toList())
                .addAllObjects(words.offer(strategy));
    }

    private ModelAndView edited(FeedKeeping.Feed feed, StrategyRef strategy) {
        return new ModelAndView("calendar/feed-edit")
                .addObject("feed", new Row(
                        feed.id(), feed.name(), words.holds(feed.selection(), strategy),
                        EsMx.dateTime(feed.createdAt().toInstant())))
                .addAllObjects(words.offer(strategy));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
