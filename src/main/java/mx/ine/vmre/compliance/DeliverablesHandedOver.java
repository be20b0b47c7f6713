package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** Every deliverable was handed over; one handed over late is met, and the sentence says that it was late. */
final class DeliverablesHandedOver implements Rule {

    @Override
    public String key() {
        return "deliverable";
    }

    @Override
    public int requirement() {
        return 2;
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        LocalDate asOf = facts.asOf();
        List<Facts.Handover> all = facts.handovers();
        List<Facts.Handover> done = all.stream().filter(h -> h.deliveredBy(asOf)).toList();
        List<Facts.Handover> waiting = all.stream().filter(h -> !h.deliveredBy(asOf)).toList();
        List<Facts.Handover> overdue = waiting.stream().filter(h -> h.day().isBefore(asOf)).toList();
        List<Facts.Handover> soon = waiting.stream()
                .filter(h -> !overdue.contains(h) && !h.day().isAfter(asOf.plusDays(text.number("warnDays"))))
                .toList();
        long late = done.stream().filter(h -> h.deliveredOn().isAfter(h.day())).count();
        RuleState state = all.isEmpty() ? NOT_RECORDED : !overdue.isEmpty() ? MISSED : !soon.isEmpty() ? AT_RISK
                : done.isEmpty() ? NOT_YET_DUE : MET;
        List<Facts.Handover> told = state == MISSED ? overdue : state == AT_RISK ? soon : state == MET ? done : waiting;
        return Verdict.of(state, done.size(), all.size(), overdue.size(), late)
                .with(told.stream().map(Facts.Handover::evidence))
                .until(state == AT_RISK ? soon.get(0).day() : null);
    }
}
