package mx.ine.vmre.metrics;

import java.math.BigDecimal;

/**
 * Sums of audience facts; of means, the numerators that go with {@code sessions}, from which the caller computes them.
 *
 * @param rows how many facts; 0 means that there is nothing
 * @param users sum of the rows: people who came from two countries count twice
 * @param bounces sessions of one page: the sum over rows of sessions × bounce rate
 * @param pages pages seen: the sum over rows of sessions × pages per session
 * @param seconds time on the site: the sum over rows of sessions × mean length
 */
public record AudienceSums(
        long rows, long sessions, long users, long newUsers, long goals, BigDecimal bounces, BigDecimal pages,
        BigDecimal seconds) {}
