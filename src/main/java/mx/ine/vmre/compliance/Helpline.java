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
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageRow;

/** The helpline reports every month from the day of its reinforcement to the end of the voting. */
final class Helpline implements Rule {

    @Override
    public String key() {
        return "helpline";
    }

    @Override
    public int requirement() {
        return 45;
    }

    @Override
    public List<String> needs() {
        return List.of("from", "untilStage");
    }

    @Override
    public List<String> may() {
        return List.of("graceDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        LocalDate from = text.day("from").orElseThrow();
        LocalDate to = facts.stagesOf(text.text("untilStage").orElse("")).stream()
                .map(StageRow::to)
                .max(Comparator.naturalOrder())
                .orElse(facts.strategy().to());
        LocalDate end = facts.asOf().isAfter(to) ? to.plusDays(1) : facts.asOf();
        List<YearMonth> over = Facts.months(YearMonth.from(from), YearMonth.from(end))
                .filter(m -> m.atEndOfMonth().isBefore(facts.asOf()) && !m.atDay(1).isAfter(to))
                .toList();
        List<YearMonth> without = over.stream().filter(m -> contacts(facts).noneMatch(s -> s.reaches(m))).toList();
        List<YearMonth> late = without.stream()
                .filter(m -> m.atEndOfMonth().plusDays(text.number("graceDays")).isBefore(facts.asOf()))
                .toList();
        LocalDate grace = without.isEmpty()
                ? null : without.get(0).atEndOfMonth().plusDays(text.number("graceDays"));
        RuleState state = !late.isEmpty() ? MISSED : !without.isEmpty() ? AT_RISK : over.isEmpty() ? NOT_YET_DUE : MET;
        return Verdict.of(state, over.size(), without.size(), without, from, to)
                .with(state == MET
                        ? contacts(facts).map(Facts.Source::evidence).distinct()
                        : without.stream().map(m -> new Evidence(Said.of(m), "/metricas/cargas")))
                .until(state == AT_RISK ? grace : state == NOT_YET_DUE ? from : null);
    }

    private static Stream<Facts.Source> contacts(Facts facts) {
        return facts.sources().stream().filter(s -> s.kind().equals("CONTACT"));
    }
}
