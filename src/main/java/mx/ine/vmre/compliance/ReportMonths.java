package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What every month that is over must have by the day on which its report is due, and what is soon to be due. */
record ReportMonths(Facts facts, int warnDays) {

    LocalDate due(YearMonth month) {
        return month.plusMonths(1).atDay(facts.parameters().reportDueDay());
    }

    /** {0} months over, {1} how many of them are told, {2} which: those too late, else those that will soon be. */
    Verdict verdict(Predicate<YearMonth> good) {
        List<YearMonth> over = facts.monthsOver();
        List<YearMonth> without = over.stream().filter(m -> !good.test(m)).toList();
        List<YearMonth> late = without.stream().filter(m -> due(m).isBefore(facts.asOf())).toList();
        List<YearMonth> soon = without.stream()
                .filter(m -> !late.contains(m) && !due(m).isAfter(facts.asOf().plusDays(warnDays)))
                .toList();
        RuleState state = !late.isEmpty() ? MISSED : !soon.isEmpty() ? AT_RISK
                : over.size() > without.size() ? MET : NOT_YET_DUE;
        List<YearMonth> told = !late.isEmpty() ? late : !soon.isEmpty() ? soon : over;
        LocalDate next = without.stream().map(this::due).filter(d -> !d.isBefore(facts.asOf()))
                .min(Comparator.naturalOrder()).orElse(null);
        return Verdict.of(state, over.size(), told.size(), told)
                .with(told.stream().map(m -> new Evidence(Said.of(m), "/informes/" + m)))
                .until(next);
    }

    MonthlyReports.Month report(YearMonth month) {
        return facts.reports().stream()
                .filter(r -> r.month().equals(month))
                .findFirst()
                .orElse(new MonthlyReports.Month(month, null, Set.of(), null, null));
    }
}
