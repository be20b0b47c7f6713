package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.Term;

/** Every audience of the strategy is addressed in every stage. */
final class AudiencesServed implements Rule {

    @Override
    public String key() {
        return "audiences";
    }

    @Override
    public int requirement() {
        return 9;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        StageCoverage coverage = new StageCoverage(facts, text.number("warnDays"));
        return coverage.verdict(stage -> {
            Set<String> served = coverage.of(stage).flatMap(a -> a.audiences().stream()).collect(Collectors.toSet());
            return facts.terms(CatalogueKind.AUDIENCE).stream()
                    .filter(t -> !t.retired() && !served.contains(t.code()))
                    .map(Term::name)
                    .toList();
        });
    }
}
