package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The report of all campaigns of X, once Twitter, Ads by day or hour. It states no country and no currency. Clicks are
 * link clicks where it has them. The dates of a campaign's start and end are not those of the row.
 */
@Component
@Order(6)
class XAdsSource implements ExportSource {

    private static final String HOUR = "Time";

    private final SourceWords words = SourceWords.of("x-ads");

    @Override
    public String code() {
        return "x-ads";
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
        return EnumSet.of(Meaning.CAMPAIGN, Meaning.IMPRESSIONS);
    }

    /** Other exports have campaigns and impressions too: a column that only this one has must be there. */
    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header)
                && (header.has(Meaning.SPEND) || header.has(Meaning.SPEND_MICROS))
                && header.names().stream().anyMatch(name -> words.listed("marks", name));
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    /** No totals row of this export is known; one without a campaign cannot be a campaign's. */
    @Override
    public RowKind kindOf(Line line, Header header) {
        RowKind kind = ExportSource.super.kindOf(line, header);
        return kind == RowKind.DATA && SourceRow.isEmpty(line.cell(header.column(Meaning.CAMPAIGN)))
                ? RowKind.TOTAL : kind;
    }

    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return true;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = row.period();
        Long impressions = row.whole(Meaning.IMPRESSIONS);
        Long clicks = row.whole(Meaning.CLICKS);
        Spent spent = spend(row);
        row.requireOneOf(impressions, clicks, spent.pesos());
        return new MediaFact(
                row.line(), code(), period, row.platform(code()), row.name(Meaning.ACCOUNT),
                row.required(Meaning.CAMPAIGN), row.name(Meaning.AD_SET), row.name(Meaning.CREATIVE), null,
                row.country(words), row.name(Meaning.REGION), split(row), impressions, clicks, null,
                spent.pesos(), null, spent.foreign());
    }

    private static Spent spend(SourceRow row) {
        if (row.has(Meaning.SPEND)) {
            return Spent.of(row);
        }
        Long micros = row.whole(Meaning.SPEND_MICROS);
        return Spent.of(row, Meaning.SPEND_MICROS,
                micros == null ? null : BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_UP));
    }

    /** Campaigns may share a name, and rows by hour share a day: identifier and hour tell them apart. */
    private static String split(SourceRow row) {
        String time = row.text(Meaning.DAY).replaceFirst("^\\S+\\s*|^.*T", "");
        boolean midnight = time.isEmpty() || time.matches("0{1,2}:00.*");
        return midnight ? row.breakdown() : row.breakdown(HOUR, time);
    }
}
