package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageRow;

/**
 * Pieces that the strategy asks for by name are made: in the content plan each has an action assigned to it that was
 * carried out. Until the end of the stage of which they speak, or else of the strategy.
 *
 * @param need the setting that says which, or how many
 */
record PiecesMade(String key, int requirement, String need) implements Rule {

    @Override
    public List<String> needs() {
        return List.of(need);
    }

    @Override
    public List<String> may() {
        return List.of("pieces", "kinds", "several", "theme", "route", "material", "stage", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<RuleText.Piece> asked = text.pieces();
        List<ActionFact> done = facts.alive().filter(a -> a.doneBy(facts.asOf())).toList();
        Set<String> made = done.stream().flatMap(a -> a.pieces().stream()).collect(Collectors.toSet());
        List<RuleText.Piece> lacking = asked.stream().filter(p -> !made.contains(within(p))).toList();
        LocalDate limit = text.text("stage")
                .flatMap(kind -> facts.stagesOf(kind).stream().map(StageRow::to).max(Comparator.naturalOrder()))
                .orElse(facts.strategy().to());
        boolean early = facts.asOf().isBefore(limit.minusDays(text.number("warnDays")));
        RuleState state = lacking.isEmpty() ? MET : facts.asOf().isAfter(limit) ? MISSED : early ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, asked.size() - lacking.size(), asked.size(),
                        lacking.stream().map(p -> p.name().isEmpty() ? p.code() : p.name()).toList())
                .with(lacking.isEmpty()
                        ? done.stream().filter(a -> asked.stream().anyMatch(p -> a.pieces().contains(within(p))))
                                .map(ActionFact::evidence)
                        : lacking.stream().map(p -> new Evidence(
                                p.name().isEmpty() ? p.code() : p.name(),
                                "/plan-de-contenidos/piezas/" + within(p))))
                .until(state == AT_RISK || state == NOT_YET_DUE ? limit : null);
    }

    private String within(RuleText.Piece piece) {
        return key + "/" + piece.code();
    }
}
