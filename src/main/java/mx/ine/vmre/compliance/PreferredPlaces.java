package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/** What happens in person in the countries of the list goes to its places, or says in writing why not. */
final class PreferredPlaces implements Rule {

    @Override
    public String key() {
        return "preferred-places";
    }

    @Override
    public int requirement() {
        return 16;
    }

    @Override
    public List<String> needs() {
        return List.of("country", "focus");
    }

    @Override
    public List<String> may() {
        return List.of("activities", "materials", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<String> countries = text.codes("country");
        Set<String> preferred = facts.focus().getOrDefault(text.text("focus").orElse(""), List.of()).stream()
                .map(Folding::fold)
                .collect(Collectors.toSet());
        return Items.ofActions(
                        facts.ofKind(text.meetings()).filter(a -> countries.contains(a.country())), facts.asOf(),
                        text.number("warnDays"), a -> a.justified() || preferred.contains(Folding.fold(a.region())))
                .verdict();
    }
}
