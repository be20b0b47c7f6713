package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What visitors did on the site in a period within one month.
 *
 * @param source code of the export
 * @param view the measured site or view, or the empty text
 * @param dimension what the rows of the export are: {@code country}, {@code campaign}, {@code device}, {@code traffic},
 *     {@code page}, or {@code total} for the row that counts people once; the same visits are in each
 * @param page the campaign, device, source or page that a row is about, or the empty text
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

    /** The row of an analytics' table, whose figures all tools name alike. */
    static AudienceFact read(SourceRow row, ExportSource source, String view, String dimension, String country) {
        DatePeriod period = row.period();
        return new AudienceFact(
                row.line(), source.code(), period, view, dimension, country, split(row, dimension),
                row.whole(Meaning.SESSIONS), row.whole(Meaning.USERS), row.whole(Meaning.NEW_USERS),
                percent(row), row.rate(Meaning.PAGES_PER_SESSION), seconds(row), row.whole(Meaning.GOALS));
    }

    /** Further columns split each country, or there is none: what they split by keeps their rows apart. */
    private static String split(SourceRow row, String dimension) {
        return dimension.equals("total") ? "" : Stream.of(
                        Meaning.CAMPAIGN, Meaning.AD_SET, Meaning.CREATIVE, Meaning.DEVICE, Meaning.TRAFFIC, Meaning.PAGE)
                .map(row::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Without its sign a rate is a fraction, as workbooks and newer exports write it: 0.906 is 90.6 %. */
    private static BigDecimal percent(SourceRow row) {
        BigDecimal rate = row.rate(Meaning.BOUNCE_RATE);
        boolean fraction = rate != null && !row.text(Meaning.BOUNCE_RATE).endsWith("%")
                && rate.compareTo(BigDecimal.ONE) <= 0;
        return fraction ? rate.movePointRight(2) : rate;
    }

    /** {@code 00:02:32} is 152; a number is seconds already. */
    private static Long seconds(SourceRow row) {
        String text = row.text(Meaning.SESSION_DURATION);
        if (text.matches("\\d{1,3}:\\d{2}:\\d{2}")) {
            String[] parts = text.split(":");
            return Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60 + Long.parseLong(parts[2]);
        }
        BigDecimal number = row.rate(Meaning.SESSION_DURATION);
        return number == null ? null : number.setScale(0, RoundingMode.HALF_UP).longValue();
    }

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
