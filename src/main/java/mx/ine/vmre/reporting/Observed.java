package mx.ine.vmre.reporting;

import java.time.Instant;
import java.time.YearMonth;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;

/**
 * An observation of the commission with its answer, as reports and pages show it.
 *
 * @param month whose report is observed
 * @param number version of that report
 * @param place section or figure, as that version called it
 * @param answer in the area's words, or the empty text while it is open
 * @param answeredBy who answered, or the empty text
 * @param answeredArea for which area, or the empty text
 * @param answeredAt when, or null
 */
public record Observed(
        long id,
        YearMonth month,
        int number,
        String place,
        String text,
        String person,
        Instant at,
        String answer,
        String answeredBy,
        String answeredArea,
        Instant answeredAt) {

    private static final StateBadge OPEN = new StateBadge("reporting.observation.open", "s-warn", "obs");
    private static final StateBadge ANSWERED = new StateBadge("reporting.observation.answered", "s-ok", "done");

    public boolean open() {
        return answeredAt == null;
    }

    public StateBadge badge() {
        return open() ? OPEN : ANSWERED;
    }

    /** {@code octubre de 2020}. */
    public String monthName() {
        return EsMx.month(month);
    }

    public String when() {
        return EsMx.dateTime(at);
    }

    public String answeredWhen() {
        return EsMx.dateTime(answeredAt);
    }

    public String url() {
        return "/informes/" + month + "/observaciones/" + id;
    }
}
