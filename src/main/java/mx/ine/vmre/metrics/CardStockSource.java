package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Overseas voter cards by country or by consulate, accumulated to a cut, in the layout of the Strategy's own tables
 * (3.3.3): a country's cell merged over its consulates, subtotals, the rest of the world, a total, a note.
 */
@Component
@Order(9)
class CardStockSource implements ExportSource {

    /** Cuts before the strategy are what it starts from; before the programme there is none (Estrategia 3.3.3). */
    private static final LocalDate PROGRAMME = LocalDate.of(2016, 2, 8);
    private static final int LONGEST_HEADING = 60;

    private final SourceWords words = SourceWords.of("card-stock");

    @Override
    public String code() {
        return "card-stock";
    }

    @Override
    public FactKind kind() {
        return FactKind.STOCK;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.CARD_REQUESTS);
    }

    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header) && (header.has(Meaning.COUNTRY) || header.has(Meaning.CONSULATE));
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.CARD_REQUESTS, Measure.CARDS_DELIVERED, Measure.CARDS_CONFIRMED);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    @Override
    public Optional<DatePeriod> stated(List<String> preamble) {
        return CutText.find(preamble).map(cut -> new DatePeriod(cut, cut));
    }

    @Override
    public DatePeriod bounds(DatePeriod strategy) {
        return new DatePeriod(PROGRAMME, strategy.to());
    }

    @Override
    public Set<Meaning> fillsDown() {
        return EnumSet.of(Meaning.COUNTRY, Meaning.DAY);
    }

    /**
     * Above the rows of figures stands a heading, below them a note: both are one cell of words. A country with a figure
     * and no consulate sums the consulates under it.
     */
    @Override
    public RowKind kindOf(Line line, Header header) {
        if (line.blank()) {
            return RowKind.BLANK;
        }
        if (recognises(words.header(line))) {
            return RowKind.OTHER_TABLE;
        }
        if (isTotal(label(line, header, Meaning.COUNTRY)) || isTotal(label(line, header, Meaning.CONSULATE))) {
            return RowKind.TOTAL;
        }
        boolean unnamed = SourceRow.isEmpty(label(line, header, Meaning.CONSULATE));
        boolean noFigure = SourceRow.isEmpty(line.cell(header.column(Meaning.CARD_REQUESTS)));
        if (line.filled() == 1 && noFigure && unnamed || line.cell(0).length() > LONGEST_HEADING) {
            return RowKind.NOTE;
        }
        boolean rest = words.listed("rest", label(line, header, Meaning.COUNTRY));
        return header.has(Meaning.CONSULATE) && unnamed && !rest && header.has(Meaning.COUNTRY)
                && !label(line, header, Meaning.COUNTRY).isEmpty() ? RowKind.TOTAL : RowKind.DATA;
    }

    /** {@code Subtotal EUA}, {@code EUA} above its consulates, or {@code Subtotal} under them. */
    @Override
    public Optional<String> subtotalOf(Line line, Header header) {
        String country = label(line, header, Meaning.COUNTRY);
        if (words.listed("totals", country)) {
            return Optional.of("");
        }
        for (String prefix : words.list("total-prefixes")) {
            if (HeaderName.normal(country).startsWith(prefix + " ")) {
                return Optional.of(HeaderName.strip(country.substring(country.indexOf(' '))));
            }
        }
        return Optional.of(country);
    }

    private static String label(Line line, Header header, Meaning meaning) {
        return line.cell(header.column(meaning));
    }

    private boolean isTotal(String label) {
        String normal = HeaderName.normal(label);
        return words.listed("totals", label)
                || words.list("total-prefixes").stream().anyMatch(prefix -> normal.startsWith(prefix + " "));
    }

    /** A total that names a country is a subtotal. */
    @Override
    public boolean isGrandTotal(Line line, Header header) {
        String country = label(line, header, Meaning.COUNTRY);
        String consulate = label(line, header, Meaning.CONSULATE);
        return words.listed("grand-totals", country) || country.isEmpty() && words.listed("grand-totals", consulate);
    }

    @Override
    public boolean endsAt(RowKind kind) {
        return kind == RowKind.OTHER_TABLE;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        boolean consulates = row.has(Meaning.CONSULATE);
        boolean rest = words.listed("rest", row.text(Meaning.COUNTRY));
        String consulate = consulates && !rest ? row.required(Meaning.CONSULATE) : "";
        if (!consulates) {
            row.required(Meaning.COUNTRY);
        }
        StockFact fact = read(row, rest ? "rest" : consulates ? "consulate" : "country", row.country(words), consulate);
        row.requireOneOf(fact.requests(), fact.delivered(), fact.confirmed());
        return fact;
    }

    @Override
    public Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return row.has(Meaning.CONSULATE) ? Optional.empty() : Optional.of(read(row, "total", null, ""));
    }

    private StockFact read(SourceRow row, String dimension, String country, String consulate) {
        DatePeriod period = row.period();
        return new StockFact(
                row.line(), code(), period == null ? null : period.to(), dimension, country, consulate,
                row.whole(Meaning.CARD_REQUESTS), row.whole(Meaning.CARDS_DELIVERED), row.whole(Meaning.CARDS_CONFIRMED));
    }
}
