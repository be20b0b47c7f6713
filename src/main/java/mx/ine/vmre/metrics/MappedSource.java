package mx.ine.vmre.metrics;

import java.util.Set;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A table of paid media that no other source knows: a person says once what each column means. */
@Component
@Order(MappedSource.LAST)
class MappedSource implements ExportSource {

    static final int LAST = 100;

    private final SourceWords words = SourceWords.of("mapped");
    private final List<SourceWords> known =
            Stream.of("plain", "google-ads", "meta-ads", "x-ads").map(SourceWords::of).toList();

    @Override
    public String code() {
        return "mapped";
    }

    @Override
    public FactKind kind() {
        return FactKind.MEDIA;
    }

    @Override
    public SourceWords words() {
        return words;
    }

    /** Words in which the names of its columns may be known from elsewhere. */
    List<SourceWords> known() {
        return known;
    }

    @Override
    public Set<Meaning> required() {
        return Set.of();
    }

    /** Never by its names: whatever nobody else knows may be such a table. */
    @Override
    public boolean recognises(Header header) {
        return false;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND, Measure.CONVERSIONS, Measure.REACH);
    }

    /** Whoever assigned the columns knows which are not there. */
    @Override
    public Set<Measure> expected() {
        return Set.of();
    }

    @Override
    public boolean datedByFile() {
        return true;
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = row.period();
        String platform = row.name(Meaning.PLATFORM);
        if (!platform.isEmpty() && row.platform(platform) == null) {
            row.reject(Meaning.PLATFORM, "metrics.reason.unknown-platform");
        }
        return MediaColumns.fact(row, code(), words, period, platform);
    }
}
