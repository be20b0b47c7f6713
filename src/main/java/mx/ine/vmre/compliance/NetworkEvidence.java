package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.NOT_RECORDED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/**
 * What members of the network share is published. Nothing can be noted as published without consent, licence and the look
 * that it favours nobody, so only what waits too long is at risk.
 */
final class NetworkEvidence implements Rule {

    @Override
    public String key() {
        return "network-evidence";
    }

    @Override
    public int requirement() {
        return 52;
    }

    @Override
    public List<String> needs() {
        return List.of("withinDays");
    }

    @Override
    public List<String> may() {
        return List.of();
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, NOT_YET_DUE, NOT_RECORDED);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        List<Evidence> published = new ArrayList<>();
        List<Evidence> waiting = new ArrayList<>();
        List<LocalDate> limits = new ArrayList<>();
        facts.alive().forEach(action -> action.shared().stream()
                .filter(s -> !s.receivedOn().isAfter(facts.asOf()))
                .forEach(s -> {
                    if (s.publishedOn() != null && !s.publishedOn().isAfter(facts.asOf())) {
                        published.add(action.evidence());
                    } else {
                        waiting.add(action.evidence());
                        limits.add(s.receivedOn().plusDays(text.number("withinDays")));
                    }
                }));
        LocalDate first = limits.stream().min(Comparator.naturalOrder()).orElse(null);
        RuleState state = published.isEmpty() && waiting.isEmpty() ? NOT_RECORDED
                : waiting.isEmpty() ? MET : first.isBefore(facts.asOf()) ? AT_RISK : NOT_YET_DUE;
        return Verdict.of(state, published.size() + waiting.size(), published.size(), waiting.size(),
                        text.number("withinDays"))
                .with((waiting.isEmpty() ? published : waiting).stream())
                .until(state == NOT_YET_DUE ? first : null);
    }
}
