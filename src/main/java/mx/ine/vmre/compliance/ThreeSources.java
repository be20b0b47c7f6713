package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.YearMonth;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.kernel.DatePeriod;

/** Every month that is over has its three sources, registration requests only while one may register. */
final class ThreeSources implements Rule {

    @Override
    public String key() {
        return "three-sources";
    }

    @Override
    public int requirement() {
        return 80;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        ReportMonths months = new ReportMonths(facts, text.number("warnDays"));
        return months.verdict(month -> {
            boolean registers = facts.stages().stream()
                    .filter(s -> s.kind() == StageKind.REGISTRATION)
                    .anyMatch(s -> s.period().overlaps(DatePeriod.of(month)));
            return (has(facts, "MEDIA", month) || months.report(month).withoutMediaBy(facts.asOf()))
                    && has(facts, "AUDIENCE", month)
                    && (!registers || has(facts, "REQUEST", month));
        });
    }

    private static boolean has(Facts facts, String kind, YearMonth month) {
        return facts.sources().stream().anyMatch(s -> s.kind().equals(kind) && s.reaches(month));
    }
}
