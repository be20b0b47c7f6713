package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/**
 * Every date of the strategy that stands out has its press kit in the days before it: each of the routes, and pictures
 * among the evidence of what was published. What lacks is named.
 */
final class PressKit implements Rule {

    @Override
    public String key() {
        return "press-kit";
    }

    @Override
    public int requirement() {
        return 64;
    }

    @Override
    public List<String> needs() {
        return List.of("routes", "windowDays");
    }

    @Override
    public List<String> may() {
        return List.of("photos");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Kit> kits = facts.milestones().stream()
                .filter(d -> d.key() && !d.day().isBefore(facts.strategy().from()))
                .filter(d -> !d.day().minusDays(text.number("windowDays")).isAfter(facts.asOf()))
                .map(d -> kit(text, facts, d))
                .toList();
        List<Kit> lacking = kits.stream().filter(k -> !k.lacking().isEmpty()).toList();
        List<Kit> missed = lacking.stream().filter(k -> k.day().isBefore(facts.asOf())).toList();
        List<Kit> told = !missed.isEmpty() ? missed : !lacking.isEmpty() ? lacking : kits;
        RuleState state = !missed.isEmpty() ? MISSED : !lacking.isEmpty() ? AT_RISK : kits.isEmpty() ? NOT_YET_DUE : MET;
        List<String> said = told.stream().map(Kit::told).toList();
        return Verdict.of(state, kits.size() - lacking.size(), lacking.size(), said, text.number("windowDays"))
                .with(said.stream().map(name -> new Evidence(name, "/calendario")))
                .until(state == AT_RISK ? lacking.get(0).day() : null);
    }

    /** @param lacking names of what the kit of the date lacks */
    private record Kit(String name, LocalDate day, List<String> lacking) {

        String told() {
            return name + " (" + Said.of(day) + ")" + (lacking.isEmpty() ? "" : ": " + Said.of(lacking));
        }
    }

    private static Kit kit(RuleText text, Facts facts, MilestoneRow date) {
        LocalDate opens = date.day().minusDays(text.number("windowDays"));
        List<ActionFact> published = facts.alive()
                .filter(a -> a.line() == ActionLine.PRESS && a.doneBy(facts.asOf()))
                .filter(a -> !a.day().isBefore(opens) && !a.day().isAfter(date.day()))
                .toList();
        Set<String> routes = published.stream().map(ActionFact::kind).collect(Collectors.toSet());
        Map<String, String> names = facts.terms(CatalogueKind.PRESS_ROUTE).stream()
                .collect(Collectors.toMap(Term::code, Term::name));
        List<String> lacking = new ArrayList<>();
        for (String any : text.codes("routes")) {
            List<String> codes = List.of(any.split("\\|"));
            if (codes.stream().noneMatch(routes::contains)) {
                lacking.add(codes.stream().map(c -> names.getOrDefault(c, c)).collect(Collectors.joining(" / ")));
            }
        }
        text.text("photos").filter(p -> published.stream().allMatch(a -> a.photos() == 0)).ifPresent(lacking::add);
        return new Kit(date.name(), date.day(), lacking);
    }
}
