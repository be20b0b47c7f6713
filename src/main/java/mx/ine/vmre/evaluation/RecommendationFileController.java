package mx.ine.vmre.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
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
        int[] added = new int[1];
        errors.guard(() -> added[0] = read(who, strategy, form));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.brought", added[0]));
        return Redirect.to(RecommendationListController.PATH);
    }

    private int read(CurrentUser who, StrategyRef strategy, RecommendationFileForm form) {
        try (InputStream in = form.file().getInputStream()) {
            return loading.bring(who, strategy, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Model model) {
        model.addAttribute("columns", RecommendationFile.COLUMNS);
        return "evaluation/file";
    }
}
