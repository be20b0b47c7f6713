package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/**
 * The dissemination strategy of each year is a deliverable of the strategy, handed over on the day of its approval. It is
 * found by the words of its name and its year; while none of them is registered, nothing is known.
 */
final class YearlyStrategy implements Rule {

    @Override
    public String key() {
        return "yearly-strategy";
    }

    @Override
    public int requirement() {
        return 25;
    }

    @Override
    public List<String> needs() {
        return List.of("years", "word");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<String> delivered = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        LocalDate due = null;
        for (String year : text.codes("years")) {
            Optional<Facts.Handover> found = registered(text, facts, year);
            found.map(Facts.Handover::evidence).ifPresent(evidence::add);
            LocalDate until = found.map(Facts.Handover::day).orElseGet(() -> LocalDate.of(Integer.parseInt(year), 1, 1));
            if (found.filter(h -> h.deliveredBy(facts.asOf())).isPresent()) {
                delivered.add(year);
            } else {
                missing.add(year);
                if (until.isBefore(facts.asOf())) {
                    overdue.add(year);
                } else if (due == null || until.isBefore(due)) {
                    due = until;
                }
            }
        }
        RuleState state = state(text, facts, evidence.isEmpty(), overdue, due);
        return Verdict.of(state, delivered.size(), delivered.size() + missing.size(), missing, overdue)
                .with(evidence.stream())
                .until(state == AT_RISK || state == NOT_YET_DUE ? due : null);
    }

    private static RuleState state(RuleText text, Facts facts, boolean none, List<String> overdue, LocalDate due) {
        if (none) {
            return NOT_RECORDED;
        }
        if (!overdue.isEmpty()) {
            return MISSED;
        }
        if (due == null) {
            return MET;
        }
        return facts.asOf().isBefore(due.minusDays(text.number("warnDays"))) ? NOT_YET_DUE : AT_RISK;
    }

    private static Optional<Facts.Handover> registered(RuleText text, Facts facts, String year) {
        String word = Folding.fold(text.text("word").orElse(""));
        return facts.handovers().stream()
                .filter(h -> Folding.fold(h.name()).contains(word) && h.name().contains(year))
                .findFirst();
    }
}
