package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of a piece: its points and who signed them. */
@Controller
class ReviewController {

    private static final String PATH = "/acciones/{id}/revisiones/{rule}";

    private final PieceReviews reviews;
    private final BusinessDate businessDate;

    ReviewController(PieceReviews reviews, BusinessDate businessDate) {
        this.reviews = reviews;
        this.businessDate = businessDate;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable long id, @PathVariable String rule, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        return page(new ReviewForm(List.of(), EsMx.date(businessDate.today()), ""), id, rule, who, strategy);
    }

    @PostMapping(PATH)
    Object sign(
            @PathVariable long id,
            @PathVariable String rule,
            @ModelAttribute("form") ReviewForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        PieceReviews.Review review = mine(id, rule, who, strategy);
        FormErrors errors = new FormErrors(binding);
        List<String> offered = points(review).stream().map(Choice::value).toList();
        if (!form.points().containsAll(offered)) {
            errors.reject("points", "actions.review.error.points", offered.size());
        }
        LocalDate on = errors.date("signedOn", form.signedOn());
        if (on != null && on.isAfter(businessDate.today())) {
            errors.reject("signedOn", "actions.review.error.ahead", EsMx.date(businessDate.today()));
        }
        String link = errors.optionalUrl("link", form.link(), 2000);
        if (errors.none()) {
            try {
                reviews.sign(strategy, id, rule, on, link, who);
            } catch (StateConflict e) {
                errors.reject(null, e.key(), e.args());
                return refused(page(form, id, rule, who, strategy), HttpStatus.CONFLICT);
            } catch (RuleViolation e) {
                errors.reject(e.field().orElse(null), e.key(), e.args());
            }
        }
        if (errors.any()) {
            return refused(page(form, id, rule, who, strategy), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", Done.of("actions.review.done", review.name()));
        return Redirect.to("/acciones/{id}", id);
    }

    @PostMapping(PATH + "/retirar")
    Object withdraw(
            @PathVariable long id, @PathVariable String rule, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        PieceReviews.Review review = mine(id, rule, who, strategy);
        reviews.withdraw(strategy, id, rule, who);
        flash.addFlashAttribute("done", Done.of("actions.review.withdrawn", review.name()));
        return Redirect.to("/acciones/{id}", id);
    }

    private PieceReviews.Review mine(long id, String rule, CurrentUser who, StrategyRef strategy) {
        who.requireEditor();
        PieceReviews.Review review = reviews.find(strategy, reviews.action(strategy, id), rule);
        who.requireEditorOf(review.signs());
        return review;
    }

    private ModelAndView page(ReviewForm form, long id, String rule, CurrentUser who, StrategyRef strategy) {
        Action action = reviews.action(strategy, id);
        PieceReviews.Review review = reviews.find(strategy, action, rule);
        return new ModelAndView("actions/review")
                .addObject("form", form)
                .addObject("r", review)
                .addObject("points", points(review))
                .addObject("mine", review.signedBy(who))
                .addObject("open", action.state() != ActionState.CANCELLED)
                .addObject("id", id)
                .addObject("name", action.name())
                .addObject("code", action.code());
    }

    private static List<Choice> points(PieceReviews.Review review) {
        return IntStream.range(0, review.points().size())
                .mapToObj(n -> new Choice(String.valueOf(n), review.points().get(n)))
                .toList();
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
