package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.StateBadge;

/**
 * One action as its page shows it.
 *
 * @param version what the page was read at; its buttons send it back
 * @param stages labels of its stages
 * @param verbs what this person may do with it now
 * @param numeral where the Strategy speaks of this kind of action, or the empty text
 */
record ActionSheet(
        long id,
        long version,
        String code,
        String name,
        ActionLine line,
        StateBadge badge,
        String cancelReason,
        String period,
        List<String> stages,
        Verbs verbs,
        Budget budget,
        List<Measured> indicators,
        List<Requirement> requirements,
        List<PieceReviews.Review> reviews,
        String numeral,
        List<EvidenceRow> evidence,
        List<AgendaRow> agenda,
        List<PartnerRow> partners,
        List<Fact> facts) {

    /** The review that is signed before anybody approves it, or null. */
    public PieceReviews.Review awaited() {
        return reviews.stream().filter(PieceReviews.Review::holdsApproval).findFirst().orElse(null);
    }

    public String lineIcon() {
        return "#l-" + line.css();
    }

    public String lineUrl() {
        return ActionQuery.LINES.entrySet().stream()
                .filter(e -> e.getValue() == line)
                .map(e -> "/acciones?vertiente=" + e.getKey())
                .findFirst()
                .orElse("/acciones");
    }

    /**
     * What is offered to one person; the use case decides again.
     *
     * @param ownWork whether approval waits for somebody else
     */
    record Verbs(
            boolean edit,
            boolean approve,
            boolean ownWork,
            boolean start,
            boolean complete,
            boolean cancel,
            boolean addEvidence) {}

    /**
     * Planned against spent.
     *
     * @param spent or the empty text while unknown
     * @param percent of the planned, or the empty text
     * @param left what remains, negative if overspent, or the empty text
     * @param bar width of the bar of 400
     * @param mark place of the plan on the bar of 400
     */
    record Budget(String planned, String spent, String percent, String left, boolean over, String bar, String mark) {}

    /** @param unitCost cost per unit, or the empty text while unknown */
    record Measured(
            String name, String unit, String target, String result, String percent, String meter, String unitCost) {}

    /**
     * @param url where it is, or its own download address
     * @param sharedBy member of the network who shared it, or the empty text
     * @param publishedOn when it was published, or the empty text
     */
    record EvidenceRow(
            long id, String title, String detail, String url, boolean file, String sharedBy, String publishedOn) {}

    record AgendaRow(String day, String kind, String description) {}

    record PartnerRow(long id, String name, String detail) {}

    /** @param url link of the value, or null */
    record Fact(String key, String value, String url) {}
}
