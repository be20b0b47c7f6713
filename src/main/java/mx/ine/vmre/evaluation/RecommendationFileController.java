package mx.ine.vmre.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.kernel.TableFile.Column;
import mx.ine.vmre.kernel.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator brings the recommendations of a strategy in a file. */
@Controller
class RecommendationFileController {

    private static final String PATH = RecommendationListController.PATH + "/importar";

    private final RecommendationLoading loading;

    RecommendationFileController(RecommendationLoading loading) {
        this.loading = loading;
    }

    @GetMapping(PATH)
    String ask(CurrentUser who, Model model) {
        who.requireAdministrator();
        model.addAttribute("form", RecommendationFileForm.EMPTY);
        return page(model);
    }

    @GetMapping(PATH + "/plantilla.csv")
    void template(CurrentUser who, HttpServletResponse response) throws IOException {
        who.requireAdministrator();
        List<Column> columns = RecommendationFile.COLUMNS.stream().map(c -> new Column(c, 0)).toList();
        new TableFile("recomendaciones", "", columns, 0, List.of()).csv(response);
    }

    @PostMapping(PATH)
    Object bring(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") RecommendationFileForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        if (!form.chosen()) {
            errors.reject("file", "evaluation.file.choose");
        }
        Corrections[] found = new Corrections[1];
        String[] content = new String[1];
        int[] added = new int[1];
        errors.guard(() -> {
            List<RecommendationText> texts = read(form);
            found[0] = loading.compare(who, strategy, texts);
            if (found[0].changed().isEmpty()) {
                added[0] = loading.bring(who, strategy, texts, "");
            } else {
                content[0] = RecommendationFile.write(found[0].texts());
            }
        });
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        if (content[0] != null) {
            return agree(content[0], found[0]);
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.brought", added[0]));
        return Redirect.to(RecommendationListController.PATH);
    }

    /** Shows what would be corrected, and asks. */
    private static ModelAndView agree(String content, Corrections found) {
        return new ModelAndView("evaluation/corrections")
                .addObject("form", new CorrectionForm(content, found.mark()))
                .addObject("c", found);
    }

    @PostMapping(PATH + "/corregir")
    Object correct(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult binding,
            RedirectAttributes flash) throws IOException {
        who.requireAdministrator();
        List<RecommendationText> texts = RecommendationFile.read(
                new ByteArrayInputStream(form.content().getBytes(StandardCharsets.UTF_8)));
        Corrections found = loading.compare(who, strategy, texts);
        try {
            loading.bring(who, strategy, texts, form.agreed());
        } catch (StateConflict e) {
            ModelAndView page = agree(form.content(), found).addObject("changedMeanwhile", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.corrected", found.changed().size(), found.added()));
        return Redirect.to(RecommendationListController.PATH);
    }

    private static List<RecommendationText> read(RecommendationFileForm form) {
        try (InputStream in = form.file().getInputStream()) {
            return RecommendationFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Model model) {
        model.addAttribute("columns", RecommendationFile.COLUMNS);
        return "evaluation/file";
    }
}
