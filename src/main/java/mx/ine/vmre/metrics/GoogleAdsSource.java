package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The campaign report of Google Ads, in English or Spanish, with or without days. Identifiers that it has are part of a
 * row's key beside the names, as those of {@link MetaAdsSource} are.
 */
@Component
@Order(3)
class GoogleAdsSource implements ExportSource {

    private static final List<String> PLATFORM_WORDS = List.of("video", "display", "search");

    private static final Set<Meaning> DATES = EnumSet.of(Meaning.DAY, Meaning.WEEK, Meaning.MONTH);

    private final SourceWords words = SourceWords.of("google-ads");

    @Override
    public String code() {
        return "google-ads";
    }

    @Override
    public FactKind kind() {
        return FactKind.MEDIA;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.CAMPAIGN, Meaning.IMPRESSIONS, Meaning.SPEND);
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND, Measure.CONVERSIONS);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    /**
     * A label with a colon in one of the first two columns marks a total, and only with a blank campaign: campaigns
     * whose name begins with the word exist.
     */
    @Override
    public RowKind kindOf(Line line, Header header) {
        if (line.blank()) {
            return RowKind.BLANK;
        }
        int campaign = header.column(Meaning.CAMPAIGN);
        for (int i = 0; i < 2; i++) {
            if (isTotalLabel(line.cell(i))
                    && (SourceRow.isEmpty(line.cell(campaign))
                            || campaign == i && (i == 0 || SourceRow.isEmpty(line.cell(0))))) {
                return RowKind.TOTAL;
            }
        }
        return ExportSource.isNote(line, header) ? RowKind.NOTE : RowKind.DATA;
    }

    /** With a segment of dates there are totals of each day, week or month too; only one without a date restates all rows. */
    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return ExportSource.super.isGrandTotal(line, header)
                && DATES.stream().allMatch(date -> SourceRow.isEmpty(line.cell(header.column(date))));
    }

    private boolean isTotalLabel(String cell) {
        String label = HeaderName.normal(cell);
        return words.list("total-prefixes").stream().anyMatch(label::startsWith);
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = row.period();
        String campaign = row.required(Meaning.CAMPAIGN);
        Long impressions = row.whole(Meaning.IMPRESSIONS);
        Long clicks = row.whole(Meaning.CLICKS);
        Spent spent = Spent.of(row);
        BigDecimal conversions = row.decimal(Meaning.CONVERSIONS);
        row.requireOneOf(impressions, clicks, spent.pesos(), conversions);
        return new MediaFact(
                row.line(), code(), period, row.platform(platformWord(row.text(Meaning.CAMPAIGN_TYPE), campaign)),
                row.name(Meaning.ACCOUNT), campaign, row.name(Meaning.AD_SET), row.name(Meaning.CREATIVE), null,
                row.country(words), row.name(Meaning.REGION), row.breakdown(), impressions, clicks, null,
                spent.pesos(), conversions, spent.foreign());
    }

    /** The word of the campaign type, or of the name of the campaign where the report has no types; else none. */
    private String platformWord(String type, String campaign) {
        String byType = words.value("type", type).orElse("");
        if (words.mentions("remarketing", campaign) && (byType.isEmpty() || byType.equals("display"))) {
            return "remarketing";
        }
        if (!type.isEmpty()) {
            return byType;
        }
        for (String word : PLATFORM_WORDS) {
            if (words.mentions("named-" + word, campaign)) {
                return word;
            }
        }
        return "";
    }
}
