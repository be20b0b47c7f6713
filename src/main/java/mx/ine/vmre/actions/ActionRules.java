package mx.ine.vmre.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * What one strategy asks of its actions; its lists are data of that strategy.
 *
 * @param lineAreas names of the areas that may carry each line, by the line's name (Estrategia 4 to 7)
 * @param preferred names of the regions preferred for activities in person, plain, by country (3.3.3)
 * @param preferredText the same for people
 * @param agendaKinds name of each kind of agenda item by code, in order (5.3.5.1)
 * @param anchorSite host to which digital advertising leads (4.8.1.4)
 */
record ActionRules(
        Map<String, Set<String>> lineAreas,
        Map<String, Set<String>> preferred,
        String preferredText,
        Map<String, String> agendaKinds,
        String anchorSite) {

    /** Catalogue codes that rules depend on; other entries of the catalogues have no rule of their own. */
    private static final Set<String> TOURS = Set.of("gira");

    private static final Set<String> IN_PERSON = Set.of("presencial-extranjero", "gira", "evento", "foro");
    private static final Set<String> ACTIVATIONS = Set.of("activacion-presencial", "mural");
    private static final String HOME = "MX";

    static boolean isTour(ActionDetail detail) {
        return detail.fold(d -> false, o -> TOURS.contains(o.activity()), p -> false, d -> false);
    }

    /** Whether people meet there, so that the choice of the place must answer to 3.3.3. */
    static boolean isInPerson(ActionDetail detail) {
        return detail.fold(
                d -> ACTIVATIONS.contains(d.material()), o -> IN_PERSON.contains(o.activity()), p -> false, d -> false);
    }

    void check(ActionPlan plan) {
        if (!lineAreas.getOrDefault(plan.line().name(), Set.of()).contains(plan.area().name())) {
            throw RuleViolation.on("area", "actions.refused.areaOfLine." + plan.line());
        }
        if (!plan.agenda().isEmpty() && plan.line() != ActionLine.OUTREACH) {
            throw new RuleViolation("actions.refused.agenda");
        }
        if (isInPerson(plan.detail())) {
            checkPlace(plan.place());
        }
    }

    private void checkPlace(ActionPlan.Place place) {
        if (place.country() == null) {
            throw RuleViolation.on("country", "actions.refused.countryMissing");
        }
        if (place.country().equals(HOME) || !place.reason().isBlank()) {
            return;
        }
        Set<String> regions = preferred.get(place.country());
        if (regions == null) {
            throw RuleViolation.on("placeReason", "actions.refused.placeAbroad");
        }
        if (!regions.contains(Plain.of(place.region()))) {
            throw RuleViolation.on("placeReason", "actions.refused.placeNotPreferred", preferredText);
        }
    }

    /**
     * What is asked before completion, met or not.
     *
     * @param agenda codes of the kinds of its agenda items
     * @param evidence how many files or links it has
     */
    List<Requirement> requirements(ActionDetail detail, Collection<String> agenda, int evidence) {
        return detail.fold(d -> ofPiece(d, evidence), o -> ofActivity(o, agenda, evidence), this::ofPress, this::ofDigital);
    }

    private List<Requirement> ofPiece(Dissemination piece, int evidence) {
        List<Requirement> asked = new ArrayList<>();
        if (piece.mainPiece()) {
            asked.add(new Requirement("actions.requirement.english", "", "4", "englishVersion",
                    !piece.englishVersion().isBlank(), true));
        }
        if (ACTIVATIONS.contains(piece.material())) {
            asked.add(evidence("4.8.1.3", evidence, true));
        }
        return asked;
    }

    private List<Requirement> ofActivity(Outreach activity, Collection<String> agenda, int evidence) {
        List<Requirement> asked = new ArrayList<>();
        if (TOURS.contains(activity.activity())) {
            agendaKinds.forEach((code, name) -> asked.add(new Requirement(
                    "actions.requirement.agenda", name, "5.3.5.1", null, agenda.contains(code), true)));
        }
        if (IN_PERSON.contains(activity.activity())) {
            asked.add(new Requirement("actions.requirement.attendance", "", "5.3.5", "attendance",
                    activity.attendance() != null, true));
            asked.add(evidence("5.3.5", evidence, false));
        }
        return asked;
    }

    private List<Requirement> ofPress(Press press) {
        return List.of(
                new Requirement("actions.requirement.outlet", "", "6.2", "outlet", !press.outlet().isBlank(), true),
                new Requirement("actions.requirement.publishedOn", "", "6.2", "publishedOn",
                        press.publishedOn() != null, true),
                new Requirement("actions.requirement.link", "", "6.2", "link", !press.link().isBlank(), true));
    }

    private List<Requirement> ofDigital(Digital digital) {
        return List.of(new Requirement("actions.requirement.anchor", anchorSite, "4.8.1.4", null,
                leadsToAnchor(digital.landingUrl()), false));
    }

    private boolean leadsToAnchor(String url) {
        String host = url.replaceFirst("^(?i)https?://", "").replaceFirst("[/?#:].*$", "");
        return bare(host).equalsIgnoreCase(bare(anchorSite));
    }

    private static String bare(String host) {
        return host.replaceFirst("^(?i)https?://", "").replaceFirst("^(?i)www\\.", "").replaceFirst("/.*$", "");
    }

    private static Requirement evidence(String numeral, int count, boolean blocks) {
        return new Requirement("actions.requirement.evidence", "", numeral, null, count > 0, blocks);
    }
}
