package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.context.MessageSource;
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

/** The feeds, and the page where one makes and revokes one's own. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String PAGE = "/calendario/suscripcion";
    private static final int LONGEST = 60;

    private final FeedKeeping keeping;
    private final FeedWriting writing;
    private final Stages stages;
    private final PublicAddress address;
    private final MessageSource messages;

    FeedController(
            FeedKeeping keeping, FeedWriting writing, Stages stages, PublicAddress address, MessageSource messages) {
        this.keeping = keeping;
        this.writing = writing;
        this.stages = stages;
        this.address = address;
        this.messages = messages;
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
        Set<FeedKind> kinds = errors.someOf("kinds", form.kinds(), values(kinds()), 1).stream()
                .map(FeedKind::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        FeedSelection selection = new FeedSelection(
                kinds,
                new LinkedHashSet<>(errors.someOf("lines", form.lines(), values(lines()), 0)),
                new LinkedHashSet<>(errors.someOf("areas", form.areas(), values(areas()), 0)),
                new LinkedHashSet<>(errors.someOf("stages", form.stages(), values(stages(strategy)), 0)));
        errors.guard(() -> flash.addFlashAttribute(
                "address", address.of("/calendario/" + keeping.create(strategy, who, name, selection) + ".ics")));
        if (errors.any()) {
            ModelAndView page = shown(who, strategy);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("calendar.feed.made", name));
        return Redirect.to(PAGE);
    }

    @PostMapping("/calendario/suscripcion/{id:[0-9]+}/revocar")
    Object revoke(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of("calendar.feed.revoked", keeping.revoke(strategy, who, id)));
        return Redirect.to(PAGE);
    }

    @GetMapping("/calendario/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        FeedKeeping.Feed feed = keeping.read(token);
        FeedWriting.Written written = writing.write(keeping.strategy(feed), feed.name(), feed.selection());
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
                        .map(f -> new Row(f.id(), f.name(), holds(f.selection(), strategy),
                                EsMx.dateTime(f.createdAt().toInstant())))
                        .toList())
                .addObject("kinds", kinds())
                .addObject("lines", lines())
                .addObject("areas", areas())
                .addObject("stages", stages(strategy));
    }

    private String holds(FeedSelection selection, StrategyRef strategy) {
        return Stream.of(
                        words(kinds(), selection.kinds().stream().map(Enum::name).collect(Collectors.toSet())),
                        words(lines(), selection.lines()), words(areas(), selection.areas()),
                        words(stages(strategy), selection.stages()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String words(List<Choice> offered, Set<String> chosen) {
        return offered.stream().filter(c -> chosen.contains(c.value())).map(Choice::label).collect(Collectors.joining(", "));
    }

    private static Collection<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private List<Choice> kinds() {
        return choices(FeedKind.values(), Enum::name, k -> text("calendar.feed.kind." + k));
    }

    private List<Choice> lines() {
        return choices(ActionLine.values(), Enum::name, l -> text(l.key()));
    }

    private static List<Choice> areas() {
        return choices(Area.values(), Enum::name, Area::label);
    }

    private static <T> List<Choice> choices(T[] values, Function<T, String> value, Function<T, String> label) {
        return Stream.of(values).map(v -> new Choice(value.apply(v), label.apply(v))).toList();
    }

    private List<Choice> stages(StrategyRef strategy) {
        return stages.of(strategy.id()).stream()
                .map(s -> new Choice(String.valueOf(s.number()), s.label()))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
