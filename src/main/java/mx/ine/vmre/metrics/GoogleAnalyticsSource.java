package mx.ine.vmre.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reports and explorations of Google Analytics 4: several tables in a file, each under its own comments with its own
 * period. The table by country is imported once, though it is there by identifier and by name, and again for the period
 * of comparison; the tables by day, page or event restate it.
 */
@Component
@Order(8)
class GoogleAnalyticsSource implements ExportSource {

    private final SourceWords words = SourceWords.of("google-analytics");

    @Override
    public String code() {
        return "google-analytics";
    }

    @Override
    public FactKind kind() {
        return FactKind.AUDIENCE;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.COUNTRY);
    }

    /** Its names are those of older tools too: its comments or a name that only it uses must be there. */
    @Override
    public boolean recognises(Header header, List<String> preamble) {
        return recognises(header)
                && (isItsPreamble(preamble) || isOfAnExploration(preamble) || header.names().stream().anyMatch(name -> words.listed("marks", name)));
    }

    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header)
                && (header.has(Meaning.USERS) || header.has(Meaning.SESSIONS) || header.has(Meaning.NEW_USERS));
    }

    @Override
    public Optional<String> lacking(List<String> preamble) {
        return isItsPreamble(preamble) ? Optional.of("metrics.refused.no-country") : Optional.empty();
    }

    private boolean isItsPreamble(List<String> preamble) {
        return preamble.stream().anyMatch(line -> line.startsWith("#") && words.mentions("preamble", line));
    }

    /** Explorations say their days and nothing of the property; what has users too is taken for the older tool's before. */
    private static boolean isOfAnExploration(List<String> preamble) {
        return preamble.stream().anyMatch(line -> line.matches("#\\s*\\d{8}-\\d{8}[,;\\s]*"));
    }

    /** Its own dates stand last where the comments of an empty table come before it. */
    @Override
    public Optional<DatePeriod> stated(List<String> preamble) {
        return DateText.labelledPeriod(preamble).or(() -> ExportSource.super.stated(preamble));
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(Measure.SESSIONS, Measure.USERS, Measure.NEW_USERS, Measure.GOALS);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    @Override
    public RowKind kindOf(Line line, Header header) {
        if (line.blank()) {
            return RowKind.BLANK;
        }
        if (TableSection.isComment(line)) {
            return RowKind.OTHER_TABLE;
        }
        return isGrandTotal(line, header) ? RowKind.TOTAL : RowKind.DATA;
    }

    /** Explorations mark their total, which comes first, by a cell more than the header has. */
    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return SourceRow.isEmpty(line.cell(header.column(Meaning.COUNTRY)))
                || words.listed("totals", line.cell(header.column(Meaning.COUNTRY)))
                || words.listed("totals", line.cell(header.names().size()));
    }

    @Override
    public boolean endsAt(RowKind kind) {
        return kind == RowKind.BLANK || kind == RowKind.OTHER_TABLE;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        AudienceFact fact = AudienceFact.read(row, this, property(file), "country", row.country(words));
        row.requireOneOf(fact.sessions(), fact.users(), fact.newUsers());
        return fact;
    }

    /** By day there is no total of the period: people of two days are the same people. */
    @Override
    public Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return row.has(Meaning.DAY)
                ? Optional.empty() : Optional.of(AudienceFact.read(row, this, property(file), "total", null));
    }

    private String property(FileFacts file) {
        return file.preamble().stream()
                .filter(line -> words.mentions("property", line))
                .map(line -> HeaderName.strip(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElse("");
    }
}
