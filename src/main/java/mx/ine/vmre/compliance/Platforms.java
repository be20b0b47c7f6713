package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/** The platforms that the strategy chose are used, and no others. */
final class Platforms implements Rule {

    @Override
    public String key() {
        return "platforms";
    }

    @Override
    public int requirement() {
        return 77;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        Set<String> offered = new HashSet<>();
        facts.terms(CatalogueKind.PLATFORM).stream().filter(t -> !t.retired()).forEach(t -> offered.add(t.code()));
        Set<String> used = Stream.concat(
                        facts.alive().filter(a -> a.begunBy(facts.asOf())).map(ActionFact::platform),
                        facts.plan().stream()
                                .filter(l -> !l.starts().isAfter(facts.asOf()))
                                .map(Facts.PlanLine::platform))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> others = used.stream().filter(p -> !offered.contains(p)).map(p -> name(facts, p)).toList();
        List<String> unused = facts.terms(CatalogueKind.PLATFORM).stream()
                .filter(t -> offered.contains(t.code()) && !used.contains(t.code()))
                .map(Term::name)
                .toList();
        LocalDate end = facts.strategy().to();
        RuleState state = !others.isEmpty() ? NEEDS_PERSON : unused.isEmpty() ? MET : facts.ended() ? MISSED
                : facts.asOf().isBefore(end.minusDays(text.number("warnDays"))) ? NOT_YET_DUE : AT_RISK;
        return Verdict.of(state, offered.size() - unused.size(), offered.size(), unused, others)
                .with((others.isEmpty() ? unused : others).stream().map(name -> new Evidence(name, null)))
                .until(state == AT_RISK || state == NOT_YET_DUE ? end : null);
    }

    private static String name(Facts facts, String code) {
        return facts.terms(CatalogueKind.PLATFORM).stream()
                .filter(t -> t.code().equals(code))
                .map(Term::name)
                .findFirst()
                .orElse(code);
    }
}
