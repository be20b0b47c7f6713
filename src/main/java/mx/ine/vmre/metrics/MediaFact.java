package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What a piece of paid media did in a day, or in a longer period within one month where the export has no days.
 * Texts are empty, never null, where the export says nothing; figures are null.
 *
 * @param source code of the export it comes from
 * @param platform code of the platform (Estrategia 7.4), or null if the export does not tell
 * @param language two letters, or null
 * @param breakdown values of further splits, such as the device
 * @param clicks link clicks
 * @param reach people: not additive
 * @param spend pesos
 * @param foreign the amount as the file says it where that is not in pesos, else null
 */
record MediaFact(
        long line,
        String source,
        DatePeriod period,
        String platform,
        String account,
        String campaign,
        String adSet,
        String creative,
        String language,
        String country,
        String region,
        String breakdown,
        Long impressions,
        Long clicks,
        Long reach,
        BigDecimal spend,
        BigDecimal conversions,
        ForeignAmount foreign)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(source, period.from(), period.to(), platform, account, campaign, adSet, creative, language,
                country, region, breakdown);
    }

    @Override
    public LocalDate reported() {
        return period.from();
    }

    @Override
    public void addTo(Sums sums) {
        sums.add(Measure.IMPRESSIONS, impressions);
        sums.add(Measure.CLICKS, clicks);
        sums.add(Measure.SPEND, spend);
        sums.add(Measure.CONVERSIONS, conversions);
    }
}
