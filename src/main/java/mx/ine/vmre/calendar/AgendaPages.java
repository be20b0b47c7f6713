package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cuts the agenda into pages of whole days: four weeks where little happens, fewer days where much does, so that a page
 * costs the same however many actions there are. Turning forth and back passes over every day once.
 */
@Component
class AgendaPages {

    /** The longest page. */
    static final int DAYS = 28;

    /** Actions of one day at most; the rest of the day is one link away. */
    static final int PER_DAY = 6;

    /** Actions of one page at most; a first day is always shown. */
    private static final int PER_PAGE = 30;

    private static final String COUNTS = "WITH shown AS (SELECT a.starts, a.ends FROM actions.v_action a";
    private static final String COUNTS_END = ") SELECT day, least(count(*), :perDay) AS shown FROM ("
            + "SELECT starts AS day FROM shown WHERE starts BETWEEN :from AND :to"
            + " UNION ALL SELECT ends FROM shown WHERE ends BETWEEN :from AND :to AND starts < ends) d GROUP BY day";

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    AgendaPages(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    /**
     * @param earlier first day of the page before
     * @param later first day of the page after
     */
    record Page(DatePeriod days, LocalDate earlier, LocalDate later) {}

    Page from(StrategyRef strategy, LocalDate day, CalendarFilter filter) {
        ActionConditions conditions = ActionConditions.of(filter, strategy.id(), businessDate.today());
        Map<LocalDate, Integer> counts = new HashMap<>();
        jdbc.sql(COUNTS.concat(conditions.sql()).concat(COUNTS_END))
                .params(conditions.parameters())
                .param("from", day.minusDays(DAYS))
                .param("to", day.plusDays(DAYS - 1))
                .param("perDay", PER_DAY)
                .query((rs, n) -> counts.put(rs.getObject("day", LocalDate.class), rs.getInt("shown")))
                .list();
        LocalDate last = day.plusDays(fitting(counts, day, 1) - 1L);
        return new Page(
                new DatePeriod(day, last), day.minusDays(fitting(counts, day.minusDays(1), -1)), last.plusDays(1));
    }

    /** How many days from this one on, in steps of one day forth or back, fit a page. */
    private static int fitting(Map<LocalDate, Integer> counts, LocalDate first, int step) {
        int shown = counts.getOrDefault(first, 0);
        int days = 1;
        while (days < DAYS) {
            shown += counts.getOrDefault(first.plusDays((long) days * step), 0);
            if (shown > PER_PAGE) {
                break;
            }
            days++;
        }
        return days;
    }
}
