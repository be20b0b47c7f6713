package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** The main pieces of communication have their version in the other language. */
final class EnglishVersions implements Rule {

    @Override
    public String key() {
        return "english-versions";
    }

    @Override
    public int requirement() {
        return 26;
    }

    @Override
    public List<String> needs() {
        return List.of("language");
    }

    @Override
    public Set<RuleState> states() {
        return Set.of(MET, AT_RISK, MISSED, NOT_YET_DUE);
    }

    @Override
    public Verdict judge(RuleText text, Facts facts) {
        String language = text.text("language").orElse("");
        return Items.ofActions(
                        facts.alive().filter(ActionFact::mainPiece), facts.asOf(), text.number("warnDays"),
                        a -> a.englishVersion() || a.in(language))
                .verdict();
    }
}
