package mx.ine.vmre.reporting;

import java.time.YearMonth;
import mx.ine.vmre.kernel.StateBadge;

/**
 * One month in the list of reports.
 *
 * @param name {@code noviembre de 2020}
 * @param due day until which it is to be published, as people read it
 * @param late whether that day has passed and it is not published
 * @param detail who published it and when, or the empty text
 * @param hash beginning of the content's hash of a published report, or the empty text
 * @param versions of the month
 * @param correction state of the next version while it is being made, else null
 */
public record ReportRow(
        YearMonth month,
        String name,
        StateBadge state,
        String due,
        boolean late,
        String detail,
        String hash,
        VersionTrail versions,
        StateBadge correction) {

    public String url() {
        return "/informes/" + month;
    }

    /** Where the last published version stands for ever, whatever comes later. */
    public String publishedUrl() {
        return url() + "/version/" + versions.last();
    }

    public boolean published() {
        return !hash.isEmpty();
    }
}
