package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a strategy leaves open, and its days. */
@Controller
class SettingsController {

    private static final String SECTIONS = "/estrategia/editar";
    private static final int HISTORY = 20;

    private final StrategyKeeping keeping;
    private final History history;
    private final MessageSource messages;

    SettingsController(StrategyKeeping keeping, History history, MessageSource messages) {
        this.keeping = keeping;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping("/estrategia/parametros")
    ModelAndView parameters(CurrentUser who, StrategyRef strategy) {
        return parametersPage(who, strategy).addObject("form", keeping.parametersForm(who, strategy));
    }

    @PostMapping("/estrategia/parametros")
    Object adjust(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ParametersForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        Long dueDay = errors.whole("reportDueDay", form.reportDueDay(), 1, 28);
        var points = tolerance(errors, "splitTolerance", form.splitTolerance());
        var percent = tolerance(errors, "planTolerance", form.planTolerance());
        String base = errors.oneOf("splitBase", form.splitBase(), StrategyParameters.BASES);
        Long days = errors.whole("contentPeriodDays", form.contentPeriodDays(), 1, 366);
        String site = errors.required("anchorSite", form.anchorSite(), 200);
        errors.optional("reason", form.reason(), 500);
        if (!site.isEmpty() && !StrategyParameters.isHost(site)) {
            errors.reject("anchorSite", "campaign.setting.anchorSite.wrong");
        }
        try {
            errors.guard(() -> keeping.adjust(
                    who, strategy, new DatePeriod(from, to),
                    new StrategyParameters(
                            dueDay.intValue(), points.orElseThrow(), percent.orElseThrow(), base, days.intValue(), site),
                    form));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("splitBase", bases()));
        }
        return errors.any()
                ? refused(parametersPage(who, strategy))
                : done(flash, Done.of("campaign.done.adjusted"));
    }

    private static Optional<BigDecimal> tolerance(FormErrors errors, String field, String typed) {
        return errors.number(field, errors.required(field, typed, 10), BigDecimal.ZERO, new BigDecimal(100), 2);
    }

    private List<Choice> bases() {
        return StrategyParameters.BASES.stream()
                .sorted()
                .map(b -> new Choice(b, messages.getMessage("campaign.base." + b, null, EsMx.LOCALE)))
                .toList();
    }

    private ModelAndView parametersPage(CurrentUser who, StrategyRef strategy) {
        return new ModelAndView("campaign/parameters")
                .addObject("bases", bases())
                .addObject("standing", keeping.standingOnMeasures(who, strategy))
                .addObject("history", history.of("strategy", strategy.id(), HISTORY));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object done(RedirectAttributes flash, Done done) {
        flash.addFlashAttribute("done", done);
        return Redirect.to(SECTIONS);
    }
}
