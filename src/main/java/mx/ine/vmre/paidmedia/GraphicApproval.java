package mx.ine.vmre.paidmedia;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import mx.ine.vmre.accounts.CurrentUser;

/**
 * What was said on the graphic line of what runs (Estrategia 4.5, 7.5).
 *
 * @param requestedBy account of whoever asked, or null
 * @param requestedName who asked, by name and area, or null
 * @param decidedName who decided, by name and area, or null
 * @param reason why it was refused, or the empty text
 */
@Embeddable
record GraphicApproval(
        @Enumerated(EnumType.STRING) ApprovalState state,
        Long requestedBy,
        String requestedName,
        Instant requestedAt,
        String decidedName,
        Instant decidedAt,
        String reason) {

    static final GraphicApproval NONE = new GraphicApproval(ApprovalState.NONE, null, null, null, null, null, "");

    static GraphicApproval requested(CurrentUser who, Instant now) {
        return new GraphicApproval(ApprovalState.REQUESTED, who.id(), named(who), now, null, null, "");
    }

    GraphicApproval decided(ApprovalState decision, String why, CurrentUser who, Instant now) {
        return new GraphicApproval(decision, requestedBy, requestedName, requestedAt, named(who), now, why);
    }

    private static String named(CurrentUser who) {
        return who.name() + ", " + who.area().label();
    }
}
