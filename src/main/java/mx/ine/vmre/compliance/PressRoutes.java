package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;

/** Every route of information to the media is used without long silences. */
final class PressRoutes implements Rule {

    @Override
    public String key() {
        return "press-routes";
    }

    @Override
    public int requirement() {
        return 61;
    }

    @Override
    public List<String> needs() {
        return List.of("everyDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return TermsInUse.of(text, facts).verdict(CatalogueKind.PRESS_ROUTE, route -> facts.ofKind(Set.of(route.code()))
                .filter(a -> a.line() == ActionLine.PRESS && a.doneBy(facts.asOf()))
                .map(ActionFact::day));
    }
}
