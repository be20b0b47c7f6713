package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One cell of planned against executed: what is said of it and by whom, and which actions were done. */
@Controller
class PlanCellController {

    private static final String CELL = "/calendario/cuadro/{row:[0-9]{1,4}}/{quarter:[0-9]{4}-[1-4]}";
    private static final String TABLE = "/calendario?v=trimestres";
    private static final int LONGEST = 500;
    private static final int HISTORY = 20;
    private static final int SHOWN = 50;

    private static final String DONE = "SELECT a.id, a.code, a.name, a.ends FROM actions.v_action a"
            + " WHERE a.strategy_id = :strategy AND a.state = 'COMPLETED' AND a.ends BETWEEN :from AND :to"
            + " AND (:anyKind OR a.line = ANY (:lines::text[])"
            + " OR a.line = 'DISSEMINATION' AND a.kind_code = ANY (:materials::text[]))"
            + " AND (:anyStage OR EXISTS (SELECT 1 FROM actions.v_action_stage x JOIN campaign.v_stage s ON s.id = x.stage_id"
            + " WHERE x.action_id = a.id AND s.number::text = ANY (:stages::text[]))) ORDER BY a.ends, a.id LIMIT :most";

    private final PlanFilling filling;
    private final RowCountings countings;
    private final CountingWords counted;
    private final JdbcClient jdbc;
    private final History history;
    private final MessageSource messages;

    PlanCellController(
            PlanFilling filling,
            RowCountings countings,
            CountingWords counted,
            JdbcClient jdbc,
            History history,
            MessageSource messages) {
        this.filling = filling;
        this.countings = countings;
        this.counted = counted;
        this.jdbc = jdbc;
        this.history = history;
        this.messages = messages;
    }

    /** An action that was done in the quarter. */
    record Executed(long id, String code, String name, LocalDate ends) {

        public String day() {
            return EsMx.date(ends);
        }
    }

    @GetMapping(CELL)
    ModelAndView cell(@PathVariable int row, @PathVariable String quarter, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        Quarter asked = quarter(quarter);
        Optional<PlanCell> said = filling.said(strategy, filling.row(strategy, row, asked), asked);
        return page(who, strategy, row, asked)
                .addObject("form", said.map(PlanCellForm::of).orElse(PlanCellForm.EMPTY));
    }

    @PostMapping(CELL)
    Object say(
            @PathVariable int row,
            @PathVariable String quarter,
            @ModelAttribute("form") PlanCellForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
        Quarter asked = quarter(quarter);
        QuarterPlans.Row stored = filling.row(strategy, row, asked);
        FormErrors errors = new FormErrors(binding);
        PlanWord word = errors.choice("planned", form.planned(), PlanWord.class);
        errors.required("note", form.note(), LONGEST);
        if (errors.none()) {
            try {
                filling.say(who, strategy, stored, asked, word.planned(), form);
            } catch (StateConflict e) {
                errors.reject(null, e.key(), e.args());
                return answered(page(who, strategy, row, asked), HttpStatus.CONFLICT);
            } catch (Conflict e) {
                throw e.offering(Map.of("planned", words()));
            } catch (DataIntegrityViolationException | ObjectOptimisticLockingFailureException e) {
                // Two people at once: whoever came second is shown what the first one said.
                throw filling.said(strategy, stored, asked)
                        .map(s -> PlanFilling.conflict(s, form).offering(Map.of("planned", words())))
                        .orElseThrow(NotFound::new);
            }
        }
        if (errors.any()) {
            return answered(page(who, strategy, row, asked), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", Done.of("calendar.plan.told", stored.name(), asked.label()));
        return Redirect.to(TABLE);
    }

    private static Quarter quarter(String text) {
        return Quarter.parse(text).orElseThrow(NotFound::new);
    }

    private ModelAndView page(CurrentUser who, StrategyRef strategy, int position, Quarter quarter) {
        QuarterPlans.Row row = filling.row(strategy, position, quarter);
        Boolean printed = PlanFilling.printed(row, quarter);
        Optional<PlanCell> said = filling.said(strategy, row, quarter);
        RowCountings.Kept counting = countings.of(strategy, row);
        String counts = counted.of(strategy).words(counting.measure());
        return new ModelAndView("calendar/plan-cell")
                .addObject("row", row)
                .addObject("quarter", quarter)
                .addObject("word", PlanWord.of(printed == null ? said.map(PlanCell::planned).orElse(null) : printed).key())
                .addObject("source", printed == null ? said.map(PlanCellController::source).orElse(null) : null)
                .addObject("printed", printed != null)
                .addObject("mayFill", printed == null && PlanFilling.mayFill(who))
                .addObject("words", words())
                .addObject("counts", counts)
                .addObject("countsSource", counting.source().key())
                .addObject("countsBy", counting.by())
                .addObject("countsAt", EsMx.dateTime(counting.at()))
                .addObject("mayChange", PlanFilling.mayFill(who))
                .addObject("executed", counts.isEmpty() ? List.of() : executed(strategy, counting.measure(), quarter))
                .addObject("history", said.map(s -> history.of("plan_cell", s.id(), HISTORY)).orElse(List.of()));
    }

    /** Who said it, when and why. */
    record Source(String who, String when, String note) {}

    private static Source source(PlanCell cell) {
        return new Source(cell.saidByName(), EsMx.dateTime(cell.saidAt()), cell.note());
    }

    private List<Executed> executed(StrategyRef strategy, PlanMeasure measure, Quarter quarter) {
        return jdbc.sql(DONE)
                .param("strategy", strategy.id())
                .param("from", quarter.period().from())
                .param("to", quarter.period().to())
                .param("anyKind", measure.lines().isEmpty() && measure.materials().isEmpty())
                .param("lines", measure.lines().toArray(String[]::new))
                .param("materials", measure.materials().toArray(String[]::new))
                .param("anyStage", measure.stages().isEmpty())
                .param("stages", measure.stages().toArray(String[]::new))
                .param("most", SHOWN)
                .query(Executed.class)
                .list();
    }

    private List<Choice> words() {
        return Stream.of(PlanWord.values())
                .map(w -> new Choice(w.name(), messages.getMessage(w.key(), null, EsMx.LOCALE)))
                .toList();
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
