package mx.ine.vmre.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;

/**
 * Where a report stands, beside its content: who signed what and until when it is due. Frozen with the report.
 *
 * @param number version of the report
 * @param hash of its content
 * @param due day until which it is to be published
 * @param signatures one for each area
 * @param publishedBy who published it, or the empty text
 * @param publishedAt when, or null
 * @param address public address of the application at publication, to which its paper refers; null in drafts, and in
 *     what was published before paper referred to anything
 */
record Filing(
        int number, String hash, LocalDate due, List<Slot> signatures, String publishedBy, Instant publishedAt,
        String address) {

    static final StateBadge PUBLISHED = new StateBadge("reporting.state.published", "s-ok", "done");

    /**
     * The place for one area's signature.
     *
     * @param person who signed, or the empty text
     * @param at when, or null
     * @param voided whether it was signed and then voided by a change of the content
     */
    record Slot(Area area, String person, Instant at, boolean voided) {

        public boolean standing() {
            return at != null && !voided;
        }

        public String when() {
            return EsMx.dateTime(at);
        }
    }

    Filing(
            int number, String hash, LocalDate due, List<Slot> signatures, String publishedBy, Instant publishedAt) {
        this(number, hash, due, signatures, publishedBy, publishedAt, null);
    }

    /** The same, with where its paper refers to. */
    Filing at(String publicAddress) {
        return new Filing(number, hash, due, signatures, publishedBy, publishedAt, publicAddress);
    }

    static Filing of(Report report, String hash, LocalDate due) {
        List<Slot> slots = Arrays.stream(Area.values()).map(area -> slot(report, area, hash)).toList();
        return new Filing(
                report.number(), hash, due, slots,
                report.published().map(Statement::person).orElse(""),
                report.published().map(Statement::at).orElse(null));
    }

    private static Slot slot(Report report, Area area, String hash) {
        return report.signatures().stream()
                .filter(s -> s.area() == area)
                .reduce((first, last) -> last)
                .map(s -> new Slot(area, s.person(), s.signedAt(), !s.standsOn(hash)))
                .orElse(new Slot(area, "", null, false));
    }

    /** How many areas' last signatures no longer stand. */
    public long fallen() {
        return signatures.stream().filter(Slot::voided).count();
    }

    /** Whether there is a day until which it is to be published: a correction has none. */
    public boolean timed() {
        return !frozen() && number == 1;
    }

    public boolean frozen() {
        return publishedAt != null;
    }

    public int signed() {
        return (int) signatures.stream().filter(Slot::standing).count();
    }

    public boolean ready() {
        return signed() == signatures.size();
    }

    public Slot slot(Area area) {
        return signatures.stream().filter(s -> s.area() == area).findFirst().orElseThrow();
    }

    public List<Slot> voided() {
        return signatures.stream().filter(Slot::voided).toList();
    }

    public StateBadge badge() {
        if (frozen()) {
            return PUBLISHED;
        }
        return draftBadge(signed());
    }

    /** @param signed how many signatures stand, up to three */
    static StateBadge draftBadge(int signed) {
        switch (signed) {
            case 0:
                return new StateBadge("reporting.state.draft", "s-wait", "plan");
            case 1:
                return new StateBadge("reporting.state.signed-1", "s-run", "half");
            case 2:
                return new StateBadge("reporting.state.signed-2", "s-run", "half");
            default:
                return new StateBadge("reporting.state.signed-3", "s-run", "appr");
        }
    }

    public String hashText() {
        return ContentHash.grouped(hash);
    }

    public String wholeHash() {
        return ContentHash.whole(hash);
    }

    public String dueText() {
        return EsMx.longDate(due);
    }

    public String publishedText() {
        return EsMx.dateTime(publishedAt);
    }
}
