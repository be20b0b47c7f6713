package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.Locale;
import mx.ine.vmre.kernel.DatePeriod;

/** What a row of paid media says where each of its columns has one of our own names. */
final class MediaColumns {

    private MediaColumns() {}

    /**
     * @param source code of the kind of file
     * @param words its words for languages and for no country
     * @param period the days of the row, or null if it was rejected or waits
     * @param platform as the row writes it
     */
    static MediaFact fact(SourceRow row, String source, SourceWords words, DatePeriod period, String platform) {
        Long impressions = row.whole(Meaning.IMPRESSIONS);
        Long clicks = row.whole(Meaning.CLICKS);
        Long reach = row.whole(Meaning.REACH);
        Spent spent = Spent.of(row);
        BigDecimal conversions = row.decimal(Meaning.CONVERSIONS);
        row.requireOneOf(impressions, clicks, reach, spent.pesos(), conversions);
        String language = row.name(Meaning.LANGUAGE).toLowerCase(Locale.ROOT);
        return new MediaFact(
                row.line(), source, period, row.platform(platform), row.name(Meaning.ACCOUNT),
                row.name(Meaning.CAMPAIGN), row.name(Meaning.AD_SET), row.name(Meaning.CREATIVE),
                language.isEmpty() ? null : words.value("language", language).orElse(language),
                row.country(words), row.name(Meaning.REGION), row.breakdown(),
                impressions, clicks, reach, spent.pesos(), conversions, spent.foreign());
    }
}
