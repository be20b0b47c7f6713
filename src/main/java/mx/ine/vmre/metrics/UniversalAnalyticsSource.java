package mx.ine.vmre.metrics;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The location report of Universal Analytics: a block of comments with the period, a table by country whose total has
 * a blank country, and a second table by day that restates the first one.
 */
@Component
@Order(4)
class UniversalAnalyticsSource implements ExportSource {

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
        return EnumSet.of(Meaning.COUNTRY, Meaning.SESSIONS, Meaning.USERS);
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
        return SourceRow.isEmpty(line.cell(header.column(Meaning.COUNTRY)));
    }

    @Override
    public boolean endsAt(RowKind kind) {
        return kind == RowKind.BLANK;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        Fact fact = read(row, file, "country");
        row.requireOneOf(row.whole(Meaning.SESSIONS), row.whole(Meaning.USERS));
        return fact;
    }

    /** People who came from two countries are one person in the total: it is kept as what it is. */
    @Override
    public Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return Optional.of(read(row, file, "total"));
    }

    private AudienceFact read(SourceRow row, FileFacts file, String dimension) {
        DatePeriod period = row.period();
        return new AudienceFact(
                row.line(), code(), period, view(file), dimension, row.country(words), "",
                row.whole(Meaning.SESSIONS), row.whole(Meaning.USERS), row.whole(Meaning.NEW_USERS),
                row.rate(Meaning.BOUNCE_RATE), row.rate(Meaning.PAGES_PER_SESSION),
                seconds(row.text(Meaning.SESSION_DURATION)), row.whole(Meaning.GOALS));
    }

    /** The first comment that says something names the view. */
    private static String view(FileFacts file) {
        return file.preamble().stream()
                .map(line -> HeaderName.strip(line.replace('#', ' ')))
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
    }

    /** {@code 00:02:32} is 152. */
    private static Long seconds(String text) {
        if (!text.matches("\\d{1,3}:\\d{2}:\\d{2}")) {
            return null;
        }
        String[] parts = text.split(":");
        return Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60 + Long.parseLong(parts[2]);
    }
}
