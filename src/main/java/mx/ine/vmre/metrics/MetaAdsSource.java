package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The report of Meta Ads Manager, in Spanish or English. With the breakdown by day, start and end are the range of the
 * whole report; without it they date the row. Clicks are link clicks.
 *
 * <p>Ads of one name are told apart by the identifiers of campaign, ad set and ad, whichever of them the export has; they
 * are part of a row's key beside the names. An export with other identifiers than an earlier one of the same campaigns
 * and days, or with them after without, says the same at another grain: it is asked which of both stays. Identifiers
 * that a spreadsheet has shortened tell nothing apart and are left out, with a warning.
 */
@Component
@Order(2)
class MetaAdsSource implements ExportSource {

    private final SourceWords words = SourceWords.of("meta-ads");

    @Override
    public String code() {
        return "meta-ads";
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
        return EnumSet.of(Meaning.IMPRESSIONS, Meaning.SPEND);
    }

    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header)
                && (header.has(Meaning.CAMPAIGN) || header.has(Meaning.AD_SET) || header.has(Meaning.CREATIVE));
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND, Measure.CONVERSIONS, Measure.REACH);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    /** The account's total has no names; it stands first, under the header. */
    @Override
    public RowKind kindOf(Line line, Header header) {
        RowKind kind = ExportSource.super.kindOf(line, header);
        return kind == RowKind.DATA && nameless(line, header) ? RowKind.TOTAL : kind;
    }

    private static boolean nameless(Line line, Header header) {
        return SourceRow.isEmpty(line.cell(header.column(Meaning.CAMPAIGN)))
                && SourceRow.isEmpty(line.cell(header.column(Meaning.AD_SET)))
                && SourceRow.isEmpty(line.cell(header.column(Meaning.CREATIVE)));
    }

    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return nameless(line, header);
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = row.period();
        Long impressions = row.whole(Meaning.IMPRESSIONS);
        Long clicks = row.whole(Meaning.CLICKS);
        Long reach = row.whole(Meaning.REACH);
        Spent spent = Spent.of(row);
        row.requireOneOf(impressions, clicks, reach, spent.pesos());
        return new MediaFact(
                row.line(), code(), period, row.platform(code()), row.name(Meaning.ACCOUNT),
                row.name(Meaning.CAMPAIGN), row.name(Meaning.AD_SET), row.name(Meaning.CREATIVE), null,
                row.country(words), row.name(Meaning.REGION), row.breakdown(), impressions, clicks, reach,
                spent.pesos(), conversions(row), spent.foreign());
    }

    /** Results of different kinds cannot be added: only conversions on the site count as such. */
    private BigDecimal conversions(SourceRow row) {
        return words.mentions("conversion", row.text(Meaning.RESULT_KIND)) ? row.decimal(Meaning.CONVERSIONS) : null;
    }
}
