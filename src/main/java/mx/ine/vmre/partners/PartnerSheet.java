package mx.ine.vmre.partners;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * Everything about one organisation, as its page shows it.
 *
 * @param otherKinds names of the further kinds, in one line, or the empty text
 * @param reason why it is suspended or closed, or the empty text
 * @param people contacts; how to reach them is masked for whoever does not edit
 * @param agreement null if there is none
 * @param overdue whether the agreement's last day has passed
 */
record PartnerSheet(
        long id,
        long version,
        String name,
        String kind,
        String group,
        String numeral,
        String otherKinds,
        String place,
        String site,
        String since,
        String activeSince,
        String notes,
        StateBadge badge,
        PartnerState state,
        String reason,
        List<Contact> people,
        Instrument agreement,
        List<Instrument> past,
        List<Step> gate,
        boolean gateOpen) {

    /** An agreement as its facts are read. {@code days}: from and to in words. */
    record Instrument(
            String kindKey,
            String parties,
            String signedOn,
            String from,
            String to,
            boolean overdue,
            String commitments,
            String inKind,
            String otherSupport,
            String authorisation) {}

    /**
     * One requirement of the gate.
     *
     * @param term address of the declaration it is about, or the empty text
     * @param declared what was declared and by whom it was recorded, or null
     */
    record Step(String key, String term, StateBadge badge, String date, Declared declared) {}

    /** A declaration as it is read; {@code breach} null while it holds. */
    record Declared(String madeOn, String evidence, String recordedBy, String recordedAt, String breach) {}

    public boolean closed() {
        return state == PartnerState.CLOSED;
    }

    public boolean active() {
        return state == PartnerState.ACTIVE;
    }

    public boolean mayBeginTalks() {
        return state == PartnerState.PROSPECT;
    }

    public boolean mayActivate() {
        return gateOpen && (state == PartnerState.IN_TALKS || state == PartnerState.PROSPECT
                || state == PartnerState.SUSPENDED);
    }

    /** What of the gate is met. */
    public long met() {
        return gate.stream().filter(s -> s.badge().css().equals("s-ok")).count();
    }
}
