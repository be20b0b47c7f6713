package mx.ine.vmre.calendar;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What counts as the execution of one row of the table of quarters. */
@Controller
class RowCountingController {

    private static final String PAGE = "/calendario/cuadro/{row:[0-9]{1,4}}/cuenta";
    private static final int HISTORY = 20;

    private final RowCountingKeeping keeping;
    private final CountingWords words;
    private final History history;

    RowCountingController(RowCountingKeeping keeping, CountingWords words, History history) {
        this.keeping = keeping;
        this.words = words;
        this.history = history;
    }

    @GetMapping(PAGE)
    ModelAndView counting(@PathVariable int row, CurrentUser who, StrategyRef strategy) {
        requireKeeper(who);
        return page(strategy, keeping.row(strategy, row))
                .addObject("form", keeping.of(strategy, keeping.row(strategy, row))
                        .map(RowCountingForm::of)
                        .orElse(new RowCountingForm("", null, null, null)));
    }

    @PostMapping(PAGE)
    Object say(
            @PathVariable int row,
            @ModelAttribute("form") RowCountingForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        requireKeeper(who);
        QuarterPlans.Row stored = keeping.row(strategy, row);
        CountingWords.Offer offer = words.of(strategy);
        FormErrors errors = new FormErrors(binding);
        PlanMeasure measure = new PlanMeasure(
                chosen(errors, "stages", form.stages(), offer.stages()),
                chosen(errors, "lines", form.lines(), offer.lines()),
                chosen(errors, "materials", form.materials(), offer.materials()));
        if (errors.any()) {
            ModelAndView again = page(strategy, stored);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Map<String, List<Choice>> offered =
                Map.of("stages", offer.stages(), "lines", offer.lines(), "materials", offer.materials());
        try {
            keeping.say(who, strategy, stored, measure, form);
        } catch (Conflict e) {
            throw e.offering(offered);
        } catch (DataIntegrityViolationException | ObjectOptimisticLockingFailureException e) {
            // Two people at once: whoever came second is shown what the first one said.
            throw keeping.of(strategy, stored)
                    .map(s -> RowCountingKeeping.conflict(s, form).offering(offered))
                    .orElseThrow(NotFound::new);
        }
        flash.addFlashAttribute("done", Done.of("calendar.counting.told", stored.name()));
        return Redirect.to("/calendario?v=trimestres");
    }

    private static void requireKeeper(CurrentUser who) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
    }

    private static Set<String> chosen(FormErrors errors, String field, List<String> typed, List<Choice> offered) {
        Collection<String> values = offered.stream().map(Choice::value).toList();
        return new LinkedHashSet<>(errors.someOf(field, typed, values, 0));
    }

    private ModelAndView page(StrategyRef strategy, QuarterPlans.Row row) {
        CountingWords.Offer offer = words.of(strategy);
        ModelAndView page = new ModelAndView("calendar/row-counting")
                .addObject("row", row)
                .addObject("offer", offer)
                .addObject("history", List.of());
        keeping.of(strategy, row).ifPresent(counting -> page
                .addObject("counts", offer.words(counting.measure()))
                .addObject("source", counting.source().key())
                .addObject("by", counting.saidByName())
                .addObject("at", EsMx.dateTime(counting.saidAt()))
                .addObject("history", history.of("plan_measure", counting.id(), HISTORY)));
        return page;
    }
}
