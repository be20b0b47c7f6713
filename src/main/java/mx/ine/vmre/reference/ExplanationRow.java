package mx.ine.vmre.reference;

import java.time.Instant;
import mx.ine.vmre.kernel.EsMx;

/** How somebody explained a flag. */
record ExplanationRow(long id, long editionId, String entry, String text, String by, Instant at) {

    public String atText() {
        return EsMx.dateTime(at);
    }
}
