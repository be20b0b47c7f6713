package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageRow;

/**
 * Something is told again and again, without long silences: what the institute does while cards are promoted (Estrategia
 * 3.4.1), or the call of the promotion network (Estrategia 5.3.3).
 *
 * @param kinds the setting that names the themes or activities that tell it
 * @param ofStage whether it is told while the stages of a kind last, rather than the whole strategy
 */
record ToldAgain(String key, int requirement, String kinds, boolean ofStage) implements Rule {

    private static final String EVERY = "everyDays";
    private static final String STAGE = "stage";

    @Override
    public List<String> needs() {
        return ofStage ? List.of(kinds, STAGE, EVERY) : List.of(kinds, EVERY);
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<StageRow> stages = ofStage ? facts.stagesOf(text.text(STAGE).orElse("")) : List.of();
        LocalDate from = stages.stream().map(StageRow::from).min(Comparator.naturalOrder()).orElse(facts.strategy().from());
        LocalDate to = stages.stream().map(StageRow::to).max(Comparator.naturalOrder()).orElse(facts.strategy().to());
        List<ActionFact> told = facts.ofKind(Set.copyOf(text.codes(kinds)))
                .filter(a -> a.begunBy(facts.asOf()))
                .toList();
        Stream<LocalDate> days = told.stream().map(a -> a.ends().isAfter(facts.asOf()) ? facts.asOf() : a.ends());
        Cadence.Beat beat =
                new Cadence(from, to, text.number(EVERY), text.number("warnDays")).on(facts.asOf(), days);
        return Verdict.of(
                        beat.state(), told.size(), beat.last() == null ? "–" : beat.last(), beat.silent(), text.number(EVERY))
                .with(told.stream().map(ActionFact::evidence))
                .until(beat.state() == AT_RISK ? beat.next() : null);
    }
}
