package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/**
 * Each entity with an election has activities within the country before the election day, and so has one at least of the
 * border points that the strategy names; where it names none, a person says whether they were reached.
 */
final class HomeEntities implements Rule {

    @Override
    public String key() {
        return "home-entities";
    }

    @Override
    public int requirement() {
        return 58;
    }

    @Override
    public List<String> needs() {
        return List.of("activity", "country");
    }

    @Override
    public List<String> may() {
        return List.of("border", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        LocalDate limit = facts.milestones().stream()
                .filter(MilestoneRow::key)
                .map(MilestoneRow::day)
                .max(Comparator.naturalOrder())
                .orElse(facts.strategy().to());
        String country = text.text("country").orElse("");
        List<ActionFact> held = facts.ofKind(Set.copyOf(text.codes("activity")))
                .filter(a -> country.equals(a.country()) && a.begunBy(facts.asOf()))
                .toList();
        Set<String> regions = held.stream().map(a -> Folding.fold(a.region())).collect(Collectors.toSet());
        Set<String> reached = facts.entities().stream()
                .filter(e -> regions.contains(Folding.fold(e.name())))
                .map(Facts.Entity::key)
                .collect(Collectors.toSet());
        List<String> border = text.texts("border");
        List<String> crossed = border.stream().filter(point -> held.stream().anyMatch(a -> isAt(a, point))).toList();
        Verdict verdict = new EntityCoverage(facts, limit, text.number("warnDays")).verdict(
                reached, border.isEmpty() || !crossed.isEmpty(), held.stream().map(ActionFact::evidence),
                !held.isEmpty(), held.size(), crossed);
        return border.isEmpty() && verdict.state() == MET ? verdict.as(NEEDS_PERSON) : verdict;
    }

    private static boolean isAt(ActionFact action, String point) {
        return Folding.fold(action.city()).equals(Folding.fold(point))
                || Folding.words(action.name()).contains(Folding.words(point));
    }
}
