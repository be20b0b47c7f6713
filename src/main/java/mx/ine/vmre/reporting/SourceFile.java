package mx.ine.vmre.reporting;

import java.time.Instant;
import mx.ine.vmre.kernel.EsMx;

/**
 * One import from which figures of the report come.
 *
 * @param id identifier of the import
 * @param feeds which of the three sources it is
 * @param kind code of the export that it is
 * @param file name of the file
 * @param sha256 of its bytes
 * @param rows rows of this month that it brought
 * @param person who imported it
 */
record SourceFile(
        long id, SourceKind feeds, String kind, String file, String sha256, long rows, String person, Instant at) {

    /** {@code a81f 03c2…}. */
    public String shortHash() {
        return ContentHash.shortOf(sha256);
    }

    /** Message key of the name of the export. */
    public String kindKey() {
        return "metrics.source." + kind;
    }

    public String wholeHash() {
        return ContentHash.whole(sha256);
    }

    public String rowsText() {
        return EsMx.number(rows);
    }

    public String when() {
        return EsMx.dateTime(at);
    }
}
