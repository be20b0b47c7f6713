package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The campaigns without a country, and the country that each is given. */
@Controller
class CountryAssigningController {

    private static final int MOST = 100;

    private final UnplacedCampaigns campaigns;
    private final CountryAssigning assigning;
    private final Places places;
    private final MessageSource messages;

    CountryAssigningController(
            UnplacedCampaigns campaigns, CountryAssigning assigning, Places places, MessageSource messages) {
        this.campaigns = campaigns;
        this.assigning = assigning;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping(UnplacedCampaigns.PATH)
    ModelAndView list(
            HttpServletRequest request,
            @ModelAttribute("form") AssignForm form,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireStaff();
        return page(UnplacedCampaigns.listState(request.getParameterMap()), who, strategy);
    }

    @PostMapping(UnplacedCampaigns.PATH)
    Object assign(
            HttpServletRequest request,
            @ModelAttribute("form") AssignForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        FormErrors errors = new FormErrors(binding);
        String country = errors.oneOf("country", form.country(),
                places.countries().stream().map(Places.Country::iso2).toList());
        return change(request, form, errors, who, strategy, flash,
                chosen -> assigning.assign(strategy, chosen, country, who), "metrics.done.placed",
                places.countryByIso(country).map(Places.Country::name).orElse(""));
    }

    @PostMapping(UnplacedCampaigns.PATH + "/retirar")
    Object withdraw(
            HttpServletRequest request,
            @ModelAttribute("form") AssignForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        return change(request, form, new FormErrors(binding), who, strategy, flash,
                chosen -> assigning.withdraw(strategy, chosen, who), "metrics.done.unplaced", "");
    }

    private Object change(
            HttpServletRequest request,
            AssignForm form,
            FormErrors errors,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash,
            ToIntFunction<List<CountryAssigning.Chosen>> work,
            String doneKey,
            String country) {
        ListState list = UnplacedCampaigns.listState(request.getParameterMap());
        List<CountryAssigning.Chosen> chosen = chosen(form, errors);
        if (errors.any()) {
            return with(HttpStatus.UNPROCESSABLE_ENTITY, page(list, who, strategy));
        }
        try {
            int changed = work.applyAsInt(chosen);
            flash.addFlashAttribute("done", Done.of(doneKey, changed, EsMx.number(changed), country));
        } catch (StateConflict e) {
            errors.reject("campaigns", e.key(), e.args());
            return with(HttpStatus.CONFLICT, page(list, who, strategy));
        }
        RedirectView back = new RedirectView(list.pageUrl(list.page()), true, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    private static List<CountryAssigning.Chosen> chosen(AssignForm form, FormErrors errors) {
        List<String> texts = form.campaigns() == null ? List.of() : form.campaigns().stream().distinct().toList();
        List<CountryAssigning.Chosen> chosen =
                texts.stream().map(CountryAssigning.Chosen::parse).flatMap(Optional::stream).toList();
        if (chosen.isEmpty() || chosen.size() < texts.size() || chosen.size() > MOST) {
            errors.reject("campaigns", "metrics.error.campaigns", MOST);
        }
        return chosen;
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(ListState list, CurrentUser who, StrategyRef strategy) {
        return new ModelAndView("metrics/unplaced")
                .addObject("list", list)
                .addObject("page", campaigns.page(list, strategy.id()))
                .addObject("here", list.pageUrl(list.page()).substring(UnplacedCampaigns.PATH.length()))
                .addObject("states", UnplacedCampaigns.STATES.stream().map(s -> new Choice(s, readable("estado", s))).toList())
                .addObject("chips", chips(list))
                .addObject("countries", places.countries().stream().map(c -> new Choice(c.iso2(), c.name())).toList())
                .addObject("mayAssign", who.isEditor());
    }

    private List<Chip> chips(ListState list) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> values.forEach(
                v -> chips.add(new Chip("metrics.unplaced.chip." + name, readable(name, v), list.without(name, v)))));
        return chips;
    }

    private String readable(String filter, String value) {
        return filter.equals("estado") && UnplacedCampaigns.STATES.contains(value)
                ? messages.getMessage("metrics.placement." + value, null, EsMx.LOCALE) : value;
    }
}
