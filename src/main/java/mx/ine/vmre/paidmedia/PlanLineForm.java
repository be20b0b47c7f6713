package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Mxn;

/** What was typed about a line of the plan. */
record PlanLineForm(
        String version,
        String month,
        String platform,
        String segment,
        String name,
        String from,
        String to,
        String budget,
        String landing,
        String piece,
        String noteDue,
        String remarks,
        List<String> themes) {

    /** What a form sends for a line outside of the split, since the empty text is nothing chosen. */
    static final String OUTSIDE = PlanList.OUTSIDE;

    PlanLineForm {
        themes = themes == null ? List.of() : themes.stream().filter(Objects::nonNull).toList();
    }

    static PlanLineForm empty(YearMonth month, String anchorSite) {
        return new PlanLineForm("", month.toString(), "", "", "", EsMx.date(month.atDay(1)),
                EsMx.date(month.atEndOfMonth()), "", "https://" + anchorSite, "",
                EsMx.date(month.atDay(1).plusDays(PlanRules.NOTE_DAYS)), "",
                List.of());
    }

    static PlanLineForm of(PlanLine line) {
        LineTerms terms = line.terms();
        return new PlanLineForm(
                String.valueOf(line.version()), terms.month().toString(), terms.platform(),
                terms.segment().isEmpty() ? OUTSIDE : terms.segment(), terms.name(), EsMx.date(terms.period().from()),
                EsMx.date(terms.period().to()), EsMx.amount(terms.budget().amount()), terms.landing(), terms.piece(),
                EsMx.date(terms.noteDue()), terms.remarks(),
                terms.themes().stream().sorted().toList());
    }

    /** What was typed as terms, or null while something in it is wrong. */
    LineTerms read(YearMonth of, FormErrors errors) {
        if (platform == null || platform.isBlank()) {
            errors.reject("platform", "shell.error.choose");
        }
        if (segment == null || segment.isBlank()) {
            errors.reject("segment", "shell.error.choose");
        }
        String called = errors.required("name", name, 200);
        LocalDate first = errors.date("from", from);
        LocalDate last = errors.date("to", to);
        errors.inOrder("to", first, last);
        Mxn pesos = errors.money("budget", budget);
        String url = errors.optionalUrl("landing", landing, 500);
        if (landing == null || landing.isBlank()) {
            errors.reject("landing", "shell.error.required");
        }
        String runs = errors.required("piece", piece, 300);
        LocalDate due = errors.date("noteDue", noteDue);
        String said = errors.optional("remarks", remarks, 2000);
        Set<String> about = themes.stream().filter(t -> !t.isBlank()).collect(Collectors.toSet());
        return errors.any() ? null : new LineTerms(
                of, platform, segment.equals(OUTSIDE) ? MonthPlan.OUTSIDE : segment, called, new DatePeriod(first, last),
                pesos, url, runs, due, said, about);
    }
}
