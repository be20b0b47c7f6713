package mx.ine.vmre.compliance;

import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.RuleText;

/**
 * One thing that a strategy asks. An implementation says in a sentence what it looks at and looks at nothing else; its
 * sentences stand under {@code compliance.says.<key>.<state>} and what to do under {@code compliance.next.<key>}.
 */
interface Rule {

    /** By which the strategy's file names it. */
    String key();

    /** Number of the requirement, as the design's list counts them. */
    int requirement();

    /** Settings without which the strategy does not say what is to be checked. */
    default List<String> needs() {
        return List.of();
    }

    /** Settings that it takes besides, and does without. */
    default List<String> may() {
        return List.of("warnDays");
    }

    /** The states that it can be in. */
    Set<RuleState> states();

    /** @param facts what is known, with the day that is asked for */
    Verdict judge(RuleText text, Facts facts);
}
