package mx.ine.vmre.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The table of YouTube Studio's advanced mode, by itself or in its zip beside a chart and the totals by day. Its total is
 * the first row. All of it is organic: nothing is added to paid media.
 */
@Component
@Order(7)
class YouTubeStudioSource implements ExportSource {

    private static final Set<Meaning> DIMENSIONS =
            EnumSet.of(Meaning.COUNTRY, Meaning.VIDEO, Meaning.TRAFFIC, Meaning.DAY);

    private final SourceWords words = SourceWords.of("youtube-studio");

    @Override
    public String code() {
        return "youtube-studio";
    }

    @Override
    public FactKind kind() {
        return FactKind.VIDEO;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    @Override
    public Set<Meaning> required() {
        return EnumSet.of(Meaning.VIEWS);
    }

    /** The dimension stands first; comments above belong to other tools that count views too. */
    @Override
    public boolean recognises(Header header, List<String> preamble) {
        return recognises(header)
                && DIMENSIONS.stream().anyMatch(header::has)
                && DIMENSIONS.stream().anyMatch(m -> header.column(m) == 0)
                && preamble.stream().noneMatch(line -> line.startsWith("#"));
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(
                Measure.VIEWS, Measure.ORGANIC_IMPRESSIONS, Measure.WATCH_HOURS, Measure.SUBSCRIBERS);
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    @Override
    public RowKind kindOf(Line line, Header header) {
        if (line.filled() == 1 && words.mentions("cut", line.cell(0))) {
            return RowKind.CUT;
        }
        if (line.blank()) {
            return RowKind.BLANK;
        }
        return isGrandTotal(line, header) ? RowKind.TOTAL : RowKind.DATA;
    }

    /** A video may be called Total: only the first column, which holds identifiers, counts. */
    @Override
    public boolean isGrandTotal(Line line, Header header) {
        return words.listed("totals", line.cell(0));
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        VideoFact fact = read(row, dimension(row), row.country(words));
        row.requireOneOf(fact.views(), fact.organicImpressions(), fact.watchHours());
        return fact;
    }

    /** Where rows were left out, only the total tells all views. */
    @Override
    public Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return row.has(Meaning.DAY) ? Optional.empty() : Optional.of(read(row, "total", null));
    }

    private VideoFact read(SourceRow row, String dimension, String country) {
        boolean total = dimension.equals("total");
        DatePeriod period = row.period();
        return new VideoFact(
                row.line(), code(), period, dimension, country, total ? "" : row.name(Meaning.VIDEO),
                total ? "" : row.name(Meaning.VIDEO_TITLE), total ? "" : row.name(Meaning.TRAFFIC),
                row.whole(Meaning.VIEWS), row.whole(Meaning.ORGANIC_IMPRESSIONS), row.decimal(Meaning.WATCH_HOURS),
                row.whole(Meaning.SUBSCRIBERS));
    }

    private static String dimension(SourceRow row) {
        return Stream.of(Meaning.COUNTRY, Meaning.VIDEO, Meaning.TRAFFIC, Meaning.DAY)
                .filter(row::has)
                .map(m -> m.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
