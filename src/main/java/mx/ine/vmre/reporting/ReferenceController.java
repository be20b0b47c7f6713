package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The short references of a printed report: {@code T-12} leads to the trace of its twelfth figure. The first papers did
 * not name their strategy: such an address leads to the one that published the month.
 */
@Controller
class ReferenceController {

    private final ReportShelf shelf;

    ReferenceController(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping(ReportController.VERSION + "/T-{reference:[1-9][0-9]{0,4}}")
    Object trace(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable int number,
            @PathVariable int reference,
            HttpServletRequest request) {
        Optional<StrategyRef> printed = request.getQueryString() == null
                ? shelf.printedFor(strategy, month, number) : Optional.of(strategy);
        if (printed.isPresent() && printed.get().id() != strategy.id()) {
            return Redirect.toList(ReportPage.month(month) + "/version/" + number + "/T-" + reference, "estrategia",
                    printed.get().key());
        }
        Shown shown = shelf.show(who, strategy, month, number);
        List<Figure> figures = ReportFigures.of(shown.content());
        if (reference > figures.size()) {
            throw new NotFound();
        }
        return Redirect.to("/informes/{month}/version/{number}/cifras/{figure}", month, number,
                figures.get(reference - 1).id());
    }
}
