package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a strategy begins: from nothing, from a copy or from a file; and how it is taken away as one. */
@Controller
class StrategyBeginController {

    private static final String STRATEGIES = "/admin/catalogos/estrategias";
    private static final String EDIT = "/estrategia/editar";
    private static final String KEY = "[a-z0-9][a-z0-9-]{1,39}";

    private final StrategyWriting writing;
    private final StrategyLoading loading;
    private final StrategyRemoval removal;
    private final Strategies strategies;
    private final CatalogueReadings readings;

    StrategyBeginController(
            StrategyWriting writing,
            StrategyLoading loading,
            StrategyRemoval removal,
            Strategies strategies,
            CatalogueReadings readings) {
        this.writing = writing;
        this.loading = loading;
        this.removal = removal;
        this.strategies = strategies;
        this.readings = readings;
    }

    @GetMapping({"/admin/catalogos", STRATEGIES})
    ModelAndView overview(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return overview(strategy).addObject("form", StrategyFileForm.EMPTY);
    }

    @PostMapping(STRATEGIES)
    Object bring(
            CurrentUser who, StrategyRef strategy, @ModelAttribute("form") StrategyFileForm form,
            BindingResult binding, RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        if (!form.chosen()) {
            errors.reject("file", "campaign.file.choose");
        }
        String[] key = new String[1];
        errors.guard(() -> {
            try (InputStream in = form.file().getInputStream()) {
                key[0] = form.isToPrepare() ? writing.beginFromFile(who, in) : loading.bring(who, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return errors.any()
                ? refused(overview(strategy))
                : begun(flash, Done.of("campaign.done.loaded", key[0]), key[0], form.isToPrepare());
    }

    @GetMapping(STRATEGIES + "/nueva")
    ModelAndView blank(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return new ModelAndView("campaign/begin").addObject("form", BeginForm.EMPTY);
    }

    @PostMapping(STRATEGIES + "/nueva")
    Object begin(
            CurrentUser who, StrategyRef strategy, @ModelAttribute("form") BeginForm form, BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), 60);
        String key = key(errors, form, name);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        errors.guard(() -> writing.beginFromNothing(who, key, name, new DatePeriod(from, to)));
        return errors.any()
                ? refused(new ModelAndView("campaign/begin"))
                : begun(flash, Done.of("campaign.done.begun", name), key, true);
    }

    @GetMapping(STRATEGIES + "/copia")
    ModelAndView copy(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return new ModelAndView("campaign/begin").addObject("of", strategy).addObject("form", BeginForm.EMPTY);
    }

    @PostMapping(STRATEGIES + "/copia")
    Object beginCopy(
            CurrentUser who, StrategyRef strategy, @ModelAttribute("form") BeginForm form, BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), 60);
        String key = key(errors, form, name);
        LocalDate from = errors.optionalDate("from", form.from()).orElse(strategy.from());
        errors.guard(() -> writing.beginFromCopy(who, strategy, key, name, from));
        return errors.any()
                ? refused(new ModelAndView("campaign/begin").addObject("of", strategy))
                : begun(flash, Done.of("campaign.done.copied", strategy.name(), name), key, true);
    }

    /** Says what will go before anything goes. */
    @GetMapping(EDIT + "/descartar")
    ModelAndView askDiscard(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        if (strategies.all().contains(strategy)) {
            throw new NotFound();
        }
        return new ModelAndView("campaign/discard").addObject("strategy", strategy);
    }

    @PostMapping(EDIT + "/descartar")
    Object discard(CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        removal.discard(who, strategy);
        flash.addFlashAttribute("done", Done.of("campaign.done.discarded", strategy.name()));
        return strategies.all().stream()
                .findFirst()
                .map(other -> Redirect.toList("/admin/catalogos", CurrentStrategy.PARAMETER, other.key()))
                .orElseGet(() -> Redirect.to("/"));
    }

    /** The whole strategy in the format of {@code strategies/LEEME.md}. */
    @GetMapping("/estrategia/archivo.json")
    ResponseEntity<byte[]> file(CurrentUser who, StrategyRef strategy) {
        byte[] content = writing.file(who, strategy).getBytes(StandardCharsets.UTF_8);
        ContentDisposition named = ContentDisposition.attachment().filename(strategy.key() + ".json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(content);
    }

    /** Made of the name where none is typed. */
    private static String key(FormErrors errors, BeginForm form, String name) {
        String typed = errors.optional("key", form.key(), 40);
        String key = typed.isEmpty() ? Folding.slug(name) : typed;
        String bounded = typed.isEmpty() && key.length() > 40 ? key.substring(0, 40) : key;
        if (!bounded.matches(KEY) && !name.isEmpty()) {
            errors.reject("key", "campaign.begin.key.wrong");
        }
        return bounded;
    }

    private ModelAndView overview(StrategyRef strategy) {
        return new ModelAndView("campaign/catalogues")
                .addObject("strategy", strategy)
                .addObject("kinds", readings.kinds(strategy))
                .addObject("entities", readings.entities(strategy).size())
                .addObject("strategies", readings.strategies());
    }

    /** What is in preparation is gone on with; what is whole is seen in the list. */
    private static Object begun(RedirectAttributes flash, Done done, String key, boolean preparing) {
        flash.addFlashAttribute("done", done);
        return preparing ? Redirect.toList(EDIT, CurrentStrategy.PARAMETER, key) : Redirect.to("/admin/catalogos");
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
