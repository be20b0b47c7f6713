package mx.ine.vmre.actions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The content plan: its grid of periods, what it lacks, and the pieces that the strategy asks for by name. */
@Controller
class ContentController {

    private static final String PIECE = ContentFilter.PATH + "/piezas/{rule:[a-z0-9-]+}/{piece:[a-z0-9-]+}";
    private static final List<String> COLUMNS =
            List.of("period", "from", "to", "theme", "language", "channel", "pieces");
    private static final int[] WIDTHS = {9, 12, 12, 44, 12, 24, 12};

    private final ContentReadings readings;
    private final ContentGaps gaps;
    private final ContentPieces pieces;
    private final ContentPieceKeeping keeping;
    private final ActionRulebook rulebook;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    ContentController(
            ContentReadings readings,
            ContentGaps gaps,
            ContentPieces pieces,
            ContentPieceKeeping keeping,
            ActionRulebook rulebook,
            BusinessDate businessDate,
            MessageSource messages) {
        this.readings = readings;
        this.gaps = gaps;
        this.pieces = pieces;
        this.keeping = keeping;
        this.rulebook = rulebook;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @GetMapping(ContentFilter.PATH)
    ModelAndView plan(@RequestParam Map<String, String> asked, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        ContentFilter filter = ContentFilter.of(asked);
        boolean mayPlan = who.isEditor()
                && rulebook.lineAreas(strategy.id()).getOrDefault("DIGITAL", Set.of()).contains(who.area().name());
        return new ModelAndView("actions/content")
                .addObject("c", readings.plan(strategy, filter, mayPlan))
                .addObject("gaps", gaps.of(strategy, filter, mayPlan))
                .addObject("groups", pieces.groups(strategy))
                .addObject("filter", filter)
                .addObject("days", rulebook.contentPeriodDays(strategy.id()))
                .addObject("themes", choices(strategy, CatalogueKind.THEME))
                .addObject("languages", choices(strategy, CatalogueKind.LANGUAGE))
                .addObject("channels", choices(strategy, CatalogueKind.CHANNEL))
                .addObject("ahead", ContentFilter.AHEAD)
                .addObject("ways", new Ways(
                        filter.at(ContentFilter.PATH + ".csv"), filter.at(ContentFilter.PATH + ".xlsx"),
                        ContentFilter.PATH, chips(strategy, filter)));
    }

    /** Where the plan is taken away, and its filters in words. */
    record Ways(String csv, String xlsx, String cleared, List<Chip> chips) {}

    private List<Choice> choices(StrategyRef strategy, CatalogueKind kind) {
        return readings.terms(strategy, kind, "").stream().map(t -> new Choice(t.code(), t.name())).toList();
    }

    private List<Chip> chips(StrategyRef strategy, ContentFilter filter) {
        Map<String, CatalogueKind> kinds = Map.of(
                "tema", CatalogueKind.THEME, "lengua", CatalogueKind.LANGUAGE, "canal", CatalogueKind.CHANNEL);
        return filter.inForce().entrySet().stream()
                .flatMap(e -> readings.terms(strategy, kinds.get(e.getKey()), "").stream()
                        .filter(t -> t.code().equals(e.getValue()))
                        .map(Term::name)
                        .map(name -> new Chip(
                                "actions.content.filter." + e.getKey(), name, filter.without(e.getKey()).url())))
                .toList();
    }

    @GetMapping(ContentFilter.PATH + ".csv")
    void csv(@RequestParam Map<String, String> asked, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(asked, who, strategy).csv(response);
    }

    @GetMapping(ContentFilter.PATH + ".xlsx")
    void xlsx(@RequestParam Map<String, String> asked, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(asked, who, strategy).xlsx(response);
    }

    private TableFile table(Map<String, String> asked, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        List<Column> columns = IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> new Column(text("actions.content.column." + COLUMNS.get(c)), WIDTHS[c]))
                .toList();
        return new TableFile(
                "plan-de-contenidos-" + businessDate.today(), text("actions.content.title"), columns, 3,
                readings.lines(strategy, ContentFilter.of(asked)));
    }

    @GetMapping(PIECE)
    ModelAndView piece(
            @PathVariable String rule,
            @PathVariable String piece,
            @RequestParam(defaultValue = "") String texto,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireStaff();
        return page(strategy, find(strategy, rule, piece), texto, who);
    }

    @PostMapping(PIECE)
    Object link(
            @PathVariable String rule,
            @PathVariable String piece,
            @RequestParam(defaultValue = "0") long accion,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        ContentPieceKeeping.requireLink(who);
        ContentPiece asked = find(strategy, rule, piece);
        try {
            keeping.link(strategy, asked, accion, who);
        } catch (RuleViolation e) {
            ModelAndView page = page(strategy, asked, "", who)
                    .addObject("refused", messages.getMessage(e.key(), e.args(), EsMx.LOCALE));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("actions.content.piece.linked", asked.name()));
        return Redirect.to(asked.url());
    }

    @PostMapping(PIECE + "/quitar")
    Object unlink(
            @PathVariable String rule,
            @PathVariable String piece,
            @RequestParam(defaultValue = "0") long accion,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        ContentPieceKeeping.requireLink(who);
        ContentPiece asked = find(strategy, rule, piece);
        keeping.unlink(strategy, asked, accion, who);
        flash.addFlashAttribute("done", Done.of("actions.content.piece.unlinked", asked.name()));
        return Redirect.to(asked.url());
    }

    private ContentPiece find(StrategyRef strategy, String rule, String code) {
        return pieces.find(strategy, rule, code).orElseThrow(NotFound::new);
    }

    private ModelAndView page(StrategyRef strategy, ContentPiece piece, String words, CurrentUser who) {
        boolean mayLink = ContentPieceKeeping.mayLink(who) && !piece.counted();
        String typed = words.indexOf('\0') >= 0 ? "" : words.strip();
        return new ModelAndView("actions/content-piece")
                .addObject("piece", piece)
                .addObject("mayLink", mayLink)
                .addObject("typed", typed)
                .addObject("asks", piece.counted() ? "" : pieces.asks(strategy, piece))
                .addObject("candidates", mayLink ? pieces.candidates(strategy, piece, typed) : List.of());
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
