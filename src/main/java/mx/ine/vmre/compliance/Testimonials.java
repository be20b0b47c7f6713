package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every stage has its testimonial video. */
final class Testimonials implements Rule {

    @Override
    public String key() {
        return "testimonials";
    }

    @Override
    public int requirement() {
        return 73;
    }

    @Override
    public List<String> needs() {
        return List.of("material", "atLeast");
    }

    @Override
    public List<String> may() {
        return List.of("pieces", "kinds", "warnDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        StageCoverage coverage = new StageCoverage(facts, text.number("warnDays"));
        String material = text.text("material").orElse("");
        return coverage.verdict(stage -> {
            long done = coverage.of(stage).filter(a -> material.equals(a.kind()) && a.doneBy(facts.asOf())).count();
            return done >= text.number("atLeast") ? List.of() : List.of(done + "/" + text.number("atLeast"));
        });
    }
}
