package mx.ine.vmre.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reports of Universal Analytics by location, campaign, device, source or page: a block of comments with the period, a
 * table whose total has a blank name, and a second table by day that restates the first one.
 */
@Component
@Order(4)
class UniversalAnalyticsSource implements ExportSource {

    /** What the rows of a report are: the first of these that it has. Only countries add up to the month's visits. */
    private static final List<Meaning> DIMENSIONS =
            List.of(Meaning.COUNTRY, Meaning.CAMPAIGN, Meaning.DEVICE, Meaning.TRAFFIC, Meaning.PAGE);

    private final SourceWords words = SourceWords.of("universal-analytics");

    @Override
    public String code() {
        return "universal-analytics";
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
        return EnumSet.of(Meaning.SESSIONS);
    }

    @Override
    public boolean recognises(Header header) {
        return ExportSource.super.recognises(header) && DIMENSIONS.stream().anyMatch(header::has)
                && (header.has(Meaning.USERS) || header.has(Meaning.NEW_USERS));
    }

    private static Meaning dimension(Header header) {
        return DIMENSIONS.stream().filter(header::has).findFirst().orElseThrow();
    }

    /** Its successor has tables of the same names, under comments of another form. */
    @Override
    public boolean recognises(Header header, List<String> preamble) {
        return recognises(header) && preamble.stream().noneMatch(line -> words.mentions("successor", line));
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
        return isGrandTotal(line, header) ? RowKind.TOTAL : RowKind.DATA;
    }

    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return SourceRow.isEmpty(line.cell(header.column(dimension(header))));
    }

    @Override
    public boolean endsAt(RowKind kind) {
        return kind == RowKind.BLANK;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        AudienceFact fact = AudienceFact.read(row, this, view(file),
                dimension(file.header()).name().toLowerCase(Locale.ROOT), row.country(words));
        row.requireOneOf(fact.sessions(), fact.users());
        return fact;
    }

    /**
     * People who came from two countries are one person in the total: it is kept as what it is. Reports by something else
     * have the same total, which would only take the place of that of the countries.
     */
    @Override
    public Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return row.has(Meaning.DAY) || dimension(file.header()) != Meaning.COUNTRY
                ? Optional.empty() : Optional.of(AudienceFact.read(row, this, view(file), "total", null));
    }

    /** The first comment that says something names the view. */
    private static String view(FileFacts file) {
        return file.preamble().stream()
                .map(line -> HeaderName.strip(line.replace('#', ' ')))
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
    }
}
