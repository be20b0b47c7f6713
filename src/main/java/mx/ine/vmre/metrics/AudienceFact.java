package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What visitors did on the site in a period within one month.
 *
 * @param source code of the export
 * @param view the measured site or view, or the empty text
 * @param dimension what the rows of the export are: {@code country}, or {@code total} for the row that counts people once
 * @param page page of the site, or the empty text
 * @param users people: the sum over countries is more than their number
 * @param bounceRate in percent of the sessions
 * @param pagesPerSession mean
 * @param seconds mean length of a session
 * @param goals completions of the goal
 */
record AudienceFact(
        long line,
        String source,
        DatePeriod period,
        String view,
        String dimension,
        String country,
        String page,
        Long sessions,
        Long users,
        Long newUsers,
        BigDecimal bounceRate,
        BigDecimal pagesPerSession,
        Long seconds,
        Long goals)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(source, period.from(), period.to(), view, dimension, country, page);
    }

    @Override
    public LocalDate reported() {
        return period.from();
    }

    @Override
    public String platform() {
        return null;
    }

    @Override
    public void addTo(Sums sums) {
        sums.add(Measure.SESSIONS, sessions);
        sums.add(Measure.USERS, users);
        sums.add(Measure.NEW_USERS, newUsers);
        sums.add(Measure.GOALS, goals);
    }
}
