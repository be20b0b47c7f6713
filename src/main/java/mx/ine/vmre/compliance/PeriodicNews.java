package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageRow;

/** While cards are promoted, what the institute does is told again and again. */
final class PeriodicNews implements Rule {

    @Override
    public String key() {
        return "periodic-news";
    }

    @Override
    public int requirement() {
        return 20;
    }

    @Override
    public List<String> needs() {
        return List.of("themes", "stage", "everyDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<StageRow> stages = facts.stagesOf(text.text("stage").orElse(""));
        LocalDate from = stages.stream().map(StageRow::from).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = stages.stream().map(StageRow::to).max(Comparator.naturalOrder()).orElseThrow();
        List<ActionFact> told = facts.ofKind(Set.copyOf(text.codes("themes")))
                .filter(a -> a.begunBy(facts.asOf()))
                .toList();
        Cadence.Beat beat = new Cadence(from, to, text.number("everyDays"), text.number("warnDays"))
                .on(facts.asOf(), told.stream().map(a -> a.ends().isAfter(facts.asOf()) ? facts.asOf() : a.ends()));
        return Verdict.of(beat.state(), told.size(), beat.last() == null ? "–" : beat.last(), beat.silent(),
                        text.number("everyDays"))
                .with(told.stream().map(ActionFact::evidence))
                .until(beat.state() == AT_RISK ? beat.next() : null);
    }
}
