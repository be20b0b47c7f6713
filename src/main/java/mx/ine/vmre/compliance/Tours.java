package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every tour has at least one item of each kind in its agenda. */
final class Tours implements Rule {

    @Override
    public String key() {
        return "tours";
    }

    @Override
    public int requirement() {
        return 55;
    }

    @Override
    public List<String> needs() {
        return List.of("activity", "agenda");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<String> agenda = text.codes("agenda");
        return Items.of(facts.ofKind(Set.copyOf(text.codes("activity"))).map(a -> new Items.Item(
                        !a.ends().isAfter(facts.asOf()),
                        a.ends().isAfter(facts.asOf())
                                && !a.starts().isAfter(facts.asOf().plusDays(text.number("warnDays"))),
                        a.agenda().containsAll(agenda), a.starts(), a.evidence())))
                .verdict(agenda.size());
    }
}
