package mx.ine.vmre.actions;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * What a strategy asks of actions in which people meet. It is said by the rules that compliance judges, so that the form
 * and the page of compliance never disagree; a strategy without them asks nothing.
 *
 * @param preferred asks in some countries for the places of a list, or a reason (Estrategia 3.3.3)
 * @param elsewhere asks outside some countries for a reason (Estrategia 3.3.3)
 * @param regions names of the places of that list, plain, by country
 * @param regionsText the same for people
 */
record InPersonRules(RuleText preferred, RuleText elsewhere, Map<String, Set<String>> regions, String regionsText) {

    /** Whether one of the rules names the activity or the material. */
    boolean speakOf(ActionDetail detail) {
        return Stream.of(preferred, elsewhere).anyMatch(rule -> names(rule, detail));
    }

    private static boolean names(RuleText rule, ActionDetail detail) {
        return detail.fold(
                d -> rule.codes("materials").contains(d.material()),
                o -> rule.codes("activities").contains(o.activity()), p -> false, d -> false);
    }

    /** @throws RuleViolation if the place is not said, or the strategy asks to write why it is that one */
    void check(ActionDetail detail, ActionPlan.Place place) {
        if (!speakOf(detail)) {
            return;
        }
        if (place.country() == null) {
            throw RuleViolation.on("country", "actions.refused.countryMissing");
        }
        if (!place.reason().isBlank()) {
            return;
        }
        if (names(preferred, detail) && preferred.codes("country").contains(place.country())
                && !regions.getOrDefault(place.country(), Set.of()).contains(Folding.fold(place.region()))) {
            throw RuleViolation.on(
                    "placeReason", "actions.refused.placeNotPreferred", regionsText, preferred.numeral());
        }
        if (names(elsewhere, detail) && !elsewhere.codes("countries").contains(place.country())) {
            throw RuleViolation.on("placeReason", "actions.refused.placeAbroad", elsewhere.name(), elsewhere.numeral());
        }
    }
}
