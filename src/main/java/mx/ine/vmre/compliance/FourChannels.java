package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NEEDS_PERSON;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;

/** Every institutional channel is used, and no two of them with the same message. */
final class FourChannels implements Rule {

    @Override
    public String key() {
        return "four-channels";
    }

    @Override
    public int requirement() {
        return 68;
    }

    @Override
    public List<String> needs() {
        return List.of("everyDays");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE, NEEDS_PERSON);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        Verdict verdict = TermsInUse.of(text, facts).verdict(CatalogueKind.CHANNEL, channel -> digital(facts)
                .filter(a -> channel.code().equals(a.channel()))
                .map(a -> a.ends().isAfter(facts.asOf()) ? facts.asOf() : a.ends()));
        Map<String, List<ActionFact>> byMessage =
                digital(facts).collect(Collectors.groupingBy(a -> Folding.fold(a.name())));
        List<ActionFact> repeated = byMessage.values().stream()
                .filter(same -> same.stream().map(ActionFact::channel).distinct().count() > 1)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ActionFact::code))
                .toList();
        Verdict told = verdict.telling(repeated.size());
        if (repeated.isEmpty()) {
            return told;
        }
        // A silent channel is the graver thing, and hides nothing of what is said twice.
        Stream<Evidence> twice = repeated.stream().map(ActionFact::evidence);
        return verdict.state() == MISSED || verdict.state() == AT_RISK
                ? told.with(Stream.concat(verdict.evidence().stream(), twice))
                : told.as(NEEDS_PERSON).with(twice);
    }

    private static Stream<ActionFact> digital(Facts facts) {
        return facts.alive().filter(a -> a.line() == ActionLine.DIGITAL && a.begunBy(facts.asOf()));
    }
}
