package mx.ine.vmre.compliance;

import java.util.HashSet;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/** What happens where people meet: activities of outreach and materials of dissemination, by the strategy's codes. */
final class InPerson {

    private InPerson() {}

    static Set<String> kinds(RuleText text) {
        Set<String> kinds = new HashSet<>(text.codes("activities"));
        kinds.addAll(text.codes("materials"));
        return kinds;
    }
}
