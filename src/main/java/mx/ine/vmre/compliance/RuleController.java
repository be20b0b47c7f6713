package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one rule, and what people decide about it. */
@Controller
class RuleController {

    private static final String SHEET = ComplianceList.PATH + "/{rule:[a-z0-9-]+}";
    private static final String RULING = SHEET + "/criterio";
    private static final String WITHDRAWAL = RULING + "/{id}/retirar";
    private static final int REASON = 1000;

    private final RuleSheetReadings sheets;
    private final RulingKeeping keeping;
    private final RuleWording wording;
    private final BusinessDate businessDate;

    RuleController(
            RuleSheetReadings sheets, RulingKeeping keeping, RuleWording wording, BusinessDate businessDate) {
        this.sheets = sheets;
        this.keeping = keeping;
        this.wording = wording;
        this.businessDate = businessDate;
    }

    @GetMapping(SHEET)
    ModelAndView sheet(
            CurrentUser who, StrategyRef strategy, @PathVariable String rule,
            @RequestParam(name = ComplianceList.DAY, required = false) String day) {
        AskedDay asked = AskedDay.of(day, businessDate.today());
        RuleSheet sheet = sheets.of(who, strategy.id(), rule, asked.day());
        boolean may = RulingKeeping.mayDecide(who, sheet.standing().area());
        RulingRow live = live(sheet);
        return new ModelAndView("compliance/sheet")
                .addObject("sheet", sheet)
                .addObject("asked", asked)
                .addObject("live", live)
                .addObject("mayDecide", may && live == null)
                .addObject("mayWithdraw", may && live != null);
    }

    @GetMapping(RULING)
    ModelAndView ruling(CurrentUser who, StrategyRef strategy, @PathVariable String rule) {
        keeping.requireDecider(who, strategy.id(), rule);
        return rulingPage(who, strategy, rule).addObject("form", RulingForm.EMPTY);
    }

    @PostMapping(RULING)
    Object decide(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String rule,
            @ModelAttribute("form") RulingForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        RuleText text = keeping.requireDecider(who, strategy.id(), rule);
        FormErrors errors = new FormErrors(binding);
        RuleState state = errors.choice("state", form.state(), RuleState.class);
        String reason = errors.required("reason", form.reason(), REASON);
        LocalDate expires = errors.date("expires", form.expires());
        try {
            if (!errors.any()) {
                guarded(errors, () -> keeping.decide(who, strategy.id(), rule, state, reason, expires));
            }
        } catch (StateConflict refused) {
            errors.reject(null, refused.key(), refused.args());
            return status(rulingPage(who, strategy, rule), HttpStatus.CONFLICT);
        }
        if (errors.any()) {
            return status(rulingPage(who, strategy, rule), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", Done.of("compliance.done.ruled", text.name()));
        return Redirect.to(ComplianceList.PATH + "/{rule}", rule);
    }

    @GetMapping(WITHDRAWAL)
    ModelAndView withdrawal(CurrentUser who, StrategyRef strategy, @PathVariable String rule, @PathVariable long id) {
        keeping.requireDecider(who, strategy.id(), rule);
        ModelAndView page = withdrawalPage(who, strategy, rule, id);
        RulingRow row = (RulingRow) page.getModel().get("row");
        return page.addObject("form", new WithdrawalForm(String.valueOf(row.version()), ""));
    }

    @PostMapping(WITHDRAWAL)
    Object withdraw(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String rule,
            @PathVariable long id,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        RuleText text = keeping.requireDecider(who, strategy.id(), rule);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.required("reason", form.reason(), REASON);
        try {
            if (!errors.any()) {
                guarded(errors, () -> keeping.withdraw(who, strategy.id(), rule, id, TypedVersion.of(form.version()), reason));
            }
        } catch (StateConflict refused) {
            errors.reject(null, refused.key(), refused.args());
            return status(withdrawalPage(who, strategy, rule, id), HttpStatus.CONFLICT);
        } catch (ObjectOptimisticLockingFailureException stale) {
            errors.reject(null, "shell.error.409");
            return status(withdrawalPage(who, strategy, rule, id), HttpStatus.CONFLICT);
        }
        if (errors.any()) {
            return status(withdrawalPage(who, strategy, rule, id), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", Done.of("compliance.done.withdrawn", text.name()));
        return Redirect.to(ComplianceList.PATH + "/{rule}", rule);
    }

    /** A refusal is an error of the form; that the state does not allow it is not, and is let through. */
    private static void guarded(FormErrors errors, Runnable useCase) {
        try {
            useCase.run();
        } catch (StateConflict conflict) {
            throw conflict;
        } catch (RuleViolation refused) {
            errors.reject(refused.field().orElse(null), refused.key(), refused.args());
        }
    }

    private ModelAndView rulingPage(CurrentUser who, StrategyRef strategy, String rule) {
        RuleSheet sheet = sheets.of(who, strategy.id(), rule, businessDate.today());
        List<Choice> states = Ruling.DECIDABLE.stream()
                .sorted(Comparator.reverseOrder())
                .map(s -> new Choice(s.name(), wording.text(s.key())))
                .toList();
        return new ModelAndView("compliance/ruling").addObject("sheet", sheet).addObject("states", states);
    }

    private ModelAndView withdrawalPage(CurrentUser who, StrategyRef strategy, String rule, long id) {
        RuleSheet sheet = sheets.of(who, strategy.id(), rule, businessDate.today());
        RulingRow row = sheet.rulings().stream().filter(r -> r.id() == id).findFirst().orElseThrow(NotFound::new);
        return new ModelAndView("compliance/withdraw").addObject("sheet", sheet).addObject("row", row);
    }

    private RulingRow live(RuleSheet sheet) {
        return sheet.rulings().stream().filter(r -> r.holdsOn(businessDate.today())).findFirst().orElse(null);
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
