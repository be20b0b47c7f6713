package mx.ine.vmre.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.ActionLine;

/**
 * What rules look at in an action.
 *
 * @param kind material, activity, route or theme, by its line
 * @param justified whether it says in writing why there
 * @param entity of the local electoral body that accompanies it, or the empty text
 * @param stages identifiers of its stages
 * @param agenda codes of the kinds of items in its agenda
 * @param indicators how many it is measured by
 * @param objectives codes of the strategy's objectives that it serves
 * @param photos how many pictures are among its evidence
 * @param shared what members of the network shared, with the days on which it came and was published, or null
 * @param pieces what it is among the pieces that the strategy asks for by name, as rule/piece
 * @param reviews days on which it passed the reviews that rules ask for, by the rule's key
 * @param period number of the content period that was chosen for it, or null
 */
record ActionFact(
        long id,
        String code,
        String name,
        ActionLine line,
        ActionState state,
        LocalDate starts,
        LocalDate ends,
        LocalDate publishedOn,
        String country,
        String region,
        boolean justified,
        String kind,
        String platform,
        String channel,
        boolean mainPiece,
        boolean englishVersion,
        Set<String> audiences,
        Set<String> languages,
        boolean opl,
        String entity,
        String landing,
        BigDecimal planned,
        BigDecimal actual,
        Set<Long> stages,
        int indicators,
        Set<String> agenda,
        String city,
        Set<String> objectives,
        int photos,
        List<Shared> shared,
        Set<String> pieces,
        Map<String, LocalDate> reviews,
        Integer period) {

    /** Something that a member of the network shared. */
    record Shared(LocalDate receivedOn, LocalDate publishedOn) {}

    boolean alive() {
        return state != ActionState.CANCELLED;
    }

    /** The day that counts as that on which it was done. */
    LocalDate day() {
        return publishedOn == null ? ends : publishedOn;
    }

    boolean doneBy(LocalDate asOf) {
        return state == ActionState.COMPLETED && !day().isAfter(asOf);
    }

    /** Somebody began it: a planned one whose day has come is not there yet, whatever its calendar says. */
    boolean begunBy(LocalDate asOf) {
        return (state == ActionState.IN_PROGRESS || state == ActionState.COMPLETED) && !starts.isAfter(asOf);
    }

    /** Its day has come, whether or not somebody began it: what it must hold by then it must hold now. */
    boolean dueBy(LocalDate asOf) {
        return alive() && !starts.isAfter(asOf);
    }

    /** Not begun on the day, and begins within so many. */
    boolean beginsWithin(LocalDate asOf, int days) {
        return alive() && starts.isAfter(asOf) && !starts.isAfter(asOf.plusDays(days));
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !starts.isAfter(to) && !ends.isBefore(from);
    }

    boolean in(String language) {
        return languages.contains(language);
    }

    /** Whether it passed the review by that day. */
    boolean reviewedBy(String rule, LocalDate asOf) {
        LocalDate signed = reviews.get(rule);
        return signed != null && !signed.isAfter(asOf);
    }

    Evidence evidence() {
        return new Evidence(code + " · " + name, "/acciones/" + id);
    }
}
