package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.RuleText;

/** Every date of the strategy that stands out has its press kit in the days before it. */
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
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<String> without = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        LocalDate due = null;
        for (MilestoneRow date : facts.milestones()) {
            LocalDate opens = date.day().minusDays(text.number("windowDays"));
            if (!date.key() || date.day().isBefore(facts.strategy().from()) || opens.isAfter(facts.asOf())) {
                continue;
            }
            boolean complete = text.codes("routes").stream().allMatch(r -> published(facts, r, opens, date.day()));
            String told = date.name() + " (" + Said.of(date.day()) + ")";
            (complete ? whole : date.day().isBefore(facts.asOf()) ? without : open).add(told);
            due = !complete && !date.day().isBefore(facts.asOf()) && due == null ? date.day() : due;
        }
        RuleState state = !without.isEmpty() ? MISSED : !open.isEmpty() ? AT_RISK : whole.isEmpty() ? NOT_YET_DUE : MET;
        List<String> told = !without.isEmpty() ? without : !open.isEmpty() ? open : whole;
        return Verdict.of(state, whole.size(), without.size() + open.size(), told, text.number("windowDays"))
                .with(told.stream().map(name -> new Evidence(name, "/calendario")))
                .until(state == AT_RISK ? due : null);
    }

    /** Any of the routes that a bar separates. */
    private static boolean published(Facts facts, String routes, LocalDate from, LocalDate to) {
        return facts.ofKind(Set.of(routes.split("\\|"))).anyMatch(a -> a.line() == ActionLine.PRESS
                && a.doneBy(facts.asOf()) && !a.day().isBefore(from) && !a.day().isAfter(to));
    }
}
