package mx.ine.vmre.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * What one strategy asks of its actions; all of it is data of that strategy.
 *
 * @param lineAreas names of the areas that may carry each line, by the line's name (Estrategia 4 to 7)
 * @param inPerson what is asked where people meet
 * @param tours which activities are tours and which kinds of items their agendas need (Estrategia 5.3.5.1)
 * @param agendaKinds name of each kind of agenda item by code, in order
 * @param anchorSite host to which digital advertising leads (4.8.1.4)
 */
record ActionRules(
        Map<String, Set<String>> lineAreas,
        InPersonRules inPerson,
        RuleText tours,
        Map<String, String> agendaKinds,
        String anchorSite) {

    void check(ActionPlan plan) {
        Set<String> areas = lineAreas.getOrDefault(plan.line().name(), Set.of());
        if (areas.isEmpty()) {
            throw RuleViolation.on("area", "actions.refused.noLine");
        }
        if (!areas.contains(plan.area().name())) {
            throw RuleViolation.on("area", "actions.refused.areaOfLine." + plan.line(), told(areas));
        }
        if (!plan.agenda().isEmpty() && plan.line() != ActionLine.OUTREACH) {
            throw new RuleViolation("actions.refused.agenda");
        }
        inPerson.check(plan.detail(), plan.place());
    }

    /** {@code DERFE, DECEyEC o CNCS}, always in this order. */
    static String told(Set<String> areas) {
        List<String> labels = Stream.of(Area.values()).filter(a -> areas.contains(a.name())).map(Area::label).toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, last)) + " o " + labels.get(last);
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
            asked.add(new Requirement(
                    "actions.requirement.english", "", "englishVersion", !piece.englishVersion().isBlank(), true));
        }
        if (inPerson.speakOf(piece)) {
            asked.add(evidence(evidence, true));
        }
        return asked;
    }

    private List<Requirement> ofActivity(Outreach activity, Collection<String> agenda, int evidence) {
        List<Requirement> asked = new ArrayList<>();
        if (tours.codes("activity").contains(activity.activity())) {
            tours.codes("agenda").forEach(code -> asked.add(new Requirement(
                    "actions.requirement.agenda", agendaKinds.getOrDefault(code, code), null, agenda.contains(code),
                    true)));
        }
        if (inPerson.speakOf(activity)) {
            asked.add(new Requirement(
                    "actions.requirement.attendance", "", "attendance", activity.attendance() != null, true));
            asked.add(evidence(evidence, false));
        }
        return asked;
    }

    private List<Requirement> ofPress(Press press) {
        return List.of(
                new Requirement("actions.requirement.outlet", "", "outlet", !press.outlet().isBlank(), true),
                new Requirement(
                        "actions.requirement.publishedOn", "", "publishedOn", press.publishedOn() != null, true),
                new Requirement("actions.requirement.link", "", "link", !press.link().isBlank(), true));
    }

    private List<Requirement> ofDigital(Digital digital) {
        return List.of(new Requirement(
                "actions.requirement.anchor", anchorSite, null, leadsToAnchor(digital.landingUrl()), false));
    }

    private boolean leadsToAnchor(String url) {
        String host = url.replaceFirst("^(?i)https?://", "").replaceFirst("[/?#:].*$", "");
        return bare(host).equalsIgnoreCase(bare(anchorSite));
    }

    private static String bare(String host) {
        return host.replaceFirst("^(?i)https?://", "").replaceFirst("^(?i)www\\.", "").replaceFirst("/.*$", "");
    }

    private static Requirement evidence(int count, boolean blocks) {
        return new Requirement("actions.requirement.evidence", "", null, count > 0, blocks);
    }
}
