package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StageRow;

/**
 * What each stage must have: a stage that is over without it is missed, one about to end without it at risk.
 *
 * @param warnDays before its end, in which one is warned
 */
record StageCoverage(Facts facts, int warnDays) {

    /** @param lacking what the stage lacks, as people call it; nothing if it has all */
    Verdict verdict(Function<StageRow, List<String>> lacking) {
        List<StageRow> begun = facts.stages().stream().filter(s -> !s.from().isAfter(facts.asOf())).toList();
        List<StageRow> without = begun.stream().filter(s -> !lacking.apply(s).isEmpty()).toList();
        List<StageRow> over = without.stream().filter(s -> s.to().isBefore(facts.asOf())).toList();
        List<StageRow> ending = without.stream()
                .filter(s -> !over.contains(s) && !s.to().isAfter(facts.asOf().plusDays(warnDays)))
                .toList();
        RuleState state = !over.isEmpty() ? MISSED : !ending.isEmpty() ? AT_RISK
                : begun.isEmpty() || !without.isEmpty() ? NOT_YET_DUE : MET;
        List<StageRow> told = !over.isEmpty() ? over : !without.isEmpty() ? without : begun;
        LocalDate due = without.stream().map(StageRow::to).filter(d -> !d.isBefore(facts.asOf()))
                .min(Comparator.naturalOrder()).orElse(null);
        return Verdict.of(state, begun.size(), without.size(), without.stream().map(StageRow::label).toList())
                .with(told.stream().map(s -> evidence(s, lacking.apply(s))))
                .until(state == MET || state == MISSED ? null : due);
    }

    private static Evidence evidence(StageRow stage, List<String> lacking) {
        String what = lacking.isEmpty() ? "" : " (" + Said.of(lacking) + ")";
        return new Evidence(stage.label() + what, "/acciones?etapa=" + stage.number());
    }

    /** Actions of the stage that began. */
    Stream<ActionFact> of(StageRow stage) {
        return facts.alive().filter(a -> a.begunBy(facts.asOf()) && a.stages().contains(stage.id()));
    }
}
