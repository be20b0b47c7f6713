package mx.ine.vmre.metrics;

import java.util.EnumSet;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plain long table, one row per day, platform, campaign, creative, language and place; amounts in pesos. */
@Component
@Order(1)
class PlainMediaSource implements ExportSource {

    private final SourceWords words = SourceWords.of("plain");

    @Override
    public String code() {
        return "plain";
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
        return EnumSet.of(Meaning.DAY, Meaning.PLATFORM, Meaning.CAMPAIGN, Meaning.IMPRESSIONS, Meaning.SPEND);
    }

    @Override
    public Set<Measure> measures() {
        return EnumSet.of(
                Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND, Measure.CONVERSIONS, Measure.REACH);
    }

    @Override
    public Fact fact(SourceRow row, FileFacts file) {
        DatePeriod period = null;
        if (row.blank(Meaning.DAY)) {
            row.reject(Meaning.DAY, "metrics.reason.undated");
        } else {
            period = row.period();
        }
        String platform = row.required(Meaning.PLATFORM);
        if (row.platform(platform) == null) {
            row.reject(Meaning.PLATFORM, "metrics.reason.unknown-platform");
        }
        return MediaColumns.fact(row, code(), words, period, platform);
    }
}
