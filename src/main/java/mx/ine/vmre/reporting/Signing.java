package mx.ine.vmre.reporting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;

/**
 * The signatures of one report in the order in which they were given. None is ever taken away: one that no longer
 * stands says since when and why.
 *
 * @param all the report's own list, which is changed here and nowhere else
 */
record Signing(List<Signature> all) {

    /** The signature of the area that stands on the content. */
    Optional<Signature> standing(Area area, String hash) {
        return all.stream().filter(s -> s.area() == area && s.standsOn(hash)).findFirst();
    }

    boolean allStandOn(String hash) {
        return Arrays.stream(Area.values()).allMatch(area -> standing(area, hash).isPresent());
    }

    /** Whether the area's signature has not been voided, whatever its content. */
    boolean signed(Area area) {
        return all.stream().anyMatch(s -> s.area() == area && s.voidedAt() == null);
    }

    boolean any() {
        return all.stream().anyMatch(s -> s.voidedAt() == null);
    }

    /** A signature that nobody has voided yet although it is of another content. */
    Optional<Signature> outdated(String hash) {
        return all.stream().filter(s -> s.voidedAt() == null && !s.hash().equals(hash)).findFirst();
    }

    /** Whatever was signed on another content no longer stands. */
    void voidAllBut(String hash, Instant at, String why) {
        all.replaceAll(s -> s.voidedAt() == null && !s.hash().equals(hash) ? s.voided(at, why) : s);
    }

    /** No signature stands any longer, whatever its content. */
    void giveBack(CurrentUser who, Instant at, String reason) {
        all.replaceAll(s -> s.voidedAt() == null ? s.returned(who, at, reason) : s);
    }

    void add(Signature signature) {
        all.add(signature);
    }

    /** Who signed for the area and what, as the audit writes it; the empty text where no signature of it counts. */
    String told(Area area) {
        return all.stream()
                .filter(s -> s.area() == area && s.voidedAt() == null)
                .reduce((first, last) -> last)
                .map(s -> s.person() + ", " + ContentHash.grouped(s.hash()))
                .orElse("");
    }
}
