package mx.ine.vmre.home;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.ObservationReadings;
import mx.ine.vmre.reporting.ReportReadings;
import mx.ine.vmre.reporting.ReportRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Mi trabajo": the first screen, by role. */
@Controller
class HomeController {

    private static final String ALL = "todos";
    private static final int REPORTS = 12;
    private static final int ANSWERS = 6;

    private final WorkGathering work;
    private final Stages stages;
    private final TimelineWording wording;
    private final ReportReadings reports;
    private final ObservationReadings observations;
    private final MonthTrends trends;
    private final BusinessDate businessDate;

    HomeController(
            WorkGathering work,
            Stages stages,
            TimelineWording wording,
            ReportReadings reports,
            ObservationReadings observations,
            MonthTrends trends,
            BusinessDate businessDate) {
        this.work = work;
        this.stages = stages;
        this.wording = wording;
        this.reports = reports;
        this.observations = observations;
        this.trends = trends;
        this.businessDate = businessDate;
    }

    @GetMapping("/")
    String home(
            CurrentUser who,
            StrategyRef strategy,
            @RequestParam(name = "asuntos", defaultValue = "") String which,
            Model model) {
        LocalDate today = businessDate.today();
        model.addAttribute("today", StringUtils.capitalize(EsMx.weekdayDate(today)));
        model.addAttribute("countdown", Countdown.to(stages.milestones(strategy.id()), today).orElse(null));
        model.addAttribute("staff", who.isStaff());
        model.addAttribute("stages", stageBoard(strategy, today));
        if (who.isReviewer()) {
            return review(who, strategy, model);
        }
        boolean all = which.equals(ALL);
        model.addAttribute("all", all);
        model.addAttribute("work", work.of(who, strategy, today, all ? WorkGathering.MOST : WorkGathering.FIRST));
        month(who, strategy, model);
        model.addAttribute("editor", who.isEditor());
        model.addAttribute("administrator", who.isAdministrator());
        model.addAttribute("shortcuts", Shortcut.OF_ADMINISTRATORS);
        model.addAttribute("waits", who.role() != Role.VIEWER);
        return "home/work";
    }

    private String review(CurrentUser who, StrategyRef strategy, Model model) {
        List<ReportRow> published = reports.rows(who, strategy);
        model.addAttribute("total", published.size());
        model.addAttribute("reports", published.stream().limit(REPORTS).toList());
        model.addAttribute("answers", observations.answers(who, strategy, ANSWERS));
        return "home/review";
    }

    /** The report in progress and its figures; before the strategy's first month has ended there are none. */
    private void month(CurrentUser who, StrategyRef strategy, Model model) {
        reports.progress(who, strategy).ifPresent(report -> {
            model.addAttribute("report", report);
            model.addAttribute("month", StringUtils.capitalize(report.monthName()));
            model.addAttribute("due", EsMx.date(report.due()));
            model.addAttribute("sparks", trends.until(strategy.id(), report.month()));
        });
    }

    private StageBoard stageBoard(StrategyRef strategy, LocalDate today) {
        var all = stages.of(strategy.id());
        return StageBoard.of(
                strategy, all, today,
                TimelineDrawing.of(strategy.period(), all, stages.milestones(strategy.id()), today, wording));
    }
}
