package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What videos did without being paid for, in a day or in a longer period within one month.
 *
 * @param dimension what the rows of the export are: {@code country}, {@code video}, {@code traffic}, {@code day}, several
 *     of them joined by {@code +}, or {@code total}; the same views appear in each
 * @param video identifier, or the empty text
 * @param traffic where the viewers came from, or the empty text
 * @param organicImpressions never added to paid ones
 * @param subscribers may be fewer than before
 */
record VideoFact(
        long line,
        String source,
        DatePeriod period,
        String dimension,
        String country,
        String video,
        String title,
        String traffic,
        Long views,
        Long organicImpressions,
        BigDecimal watchHours,
        Long subscribers)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(source, period.from(), period.to(), dimension, country, video, traffic);
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
        sums.add(Measure.VIEWS, views);
        sums.add(Measure.ORGANIC_IMPRESSIONS, organicImpressions);
        sums.add(Measure.WATCH_HOURS, watchHours);
        sums.add(Measure.SUBSCRIBERS, subscribers);
    }
}
