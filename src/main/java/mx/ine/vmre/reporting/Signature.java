package mx.ine.vmre.reporting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;

/**
 * One area's signature of one content.
 *
 * @param hash of the content that was signed; a signature stands only while the report's content has this hash
 * @param voidedAt when somebody's change was seen to have voided it, or somebody returned the report; null while it stands
 * @param returnedBy area and name of who returned the report, or null
 * @param voidedWhy the reason given, or what had changed, in words; null while it stands
 */
@Embeddable
record Signature(
        @Enumerated(EnumType.STRING) Area area,
        String hash,
        Long personId,
        String person,
        Instant signedAt,
        Instant voidedAt,
        String returnedBy,
        String voidedWhy) {

    static Signature by(CurrentUser who, String hash, Instant at) {
        return new Signature(who.requireEditor(), hash, who.id(), who.name(), at, null, null, null);
    }

    boolean standsOn(String currentHash) {
        return voidedAt == null && hash.equals(currentHash);
    }

    Signature voided(Instant at, String why) {
        return new Signature(area, hash, personId, person, signedAt, at, null, why);
    }

    Signature returned(CurrentUser who, Instant at, String why) {
        return new Signature(area, hash, personId, person, signedAt, at, who.area().label() + ", " + who.name(), why);
    }
}
