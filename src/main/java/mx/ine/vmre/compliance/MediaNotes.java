package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every buy of paid media comes with its information note by the day agreed. */
final class MediaNotes implements Rule {

    @Override
    public String key() {
        return "media-notes";
    }

    @Override
    public int requirement() {
        return 67;
    }

    @Override
    public List<String> may() {
        return List.of();
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        return Items.of(facts.plan().stream().map(l -> new Items.Item(
                        l.noteDue().isBefore(facts.asOf()) && !l.starts().isAfter(facts.asOf()),
                        !l.noteDue().isBefore(facts.asOf()) && !l.starts().isAfter(facts.asOf()), l.noted(),
                        l.noteDue(), l.evidence())))
                .verdict();
    }
}
