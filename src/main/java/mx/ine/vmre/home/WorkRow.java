package mx.ine.vmre.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.kernel.EsMx;

/**
 * One thing that waits for a person.
 *
 * @param whenKey message key of the distance to its day, such as "Hace 2 días"
 * @param days that distance, never negative
 * @param date the day itself, as short as it stays clear
 * @param late whether the day has passed
 */
record WorkRow(
        String whenKey, long days, String date, boolean late, String title, String detail, String doKey, String url) {

    private static final long NEAR = 6;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d", EsMx.LOCALE);

    static WorkRow of(WorkItem item, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, item.due());
        return new WorkRow(
                whenKey(ahead), Math.abs(ahead), date(item.due(), ahead, today), ahead < 0, item.title(), item.detail(),
                item.doKey(), item.url());
    }

    private static String whenKey(long ahead) {
        if (ahead == 0) {
            return "home.when.today";
        }
        if (Math.abs(ahead) == 1) {
            return ahead > 0 ? "home.when.tomorrow" : "home.when.yesterday";
        }
        return ahead > 0 ? "home.when.ahead" : "home.when.ago";
    }

    private static String date(LocalDate due, long ahead, LocalDate today) {
        if (ahead >= 0 && ahead <= NEAR) {
            return WEEKDAY.format(due);
        }
        return due.getYear() == today.getYear() ? EsMx.dayMonth(due) : EsMx.date(due);
    }
}
