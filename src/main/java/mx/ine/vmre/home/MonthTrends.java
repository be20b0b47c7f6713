package mx.ine.vmre.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.kernel.ChangeMark;
import mx.ine.vmre.metrics.AudienceReadings;
import mx.ine.vmre.metrics.MediaLine;
import mx.ine.vmre.metrics.MediaReadings;
import mx.ine.vmre.metrics.MediaSums;
import mx.ine.vmre.metrics.RequestReadings;
import org.springframework.stereotype.Component;

/** How the month's figures came to be: their last months as small lines, by the figure's key. */
@Component
class MonthTrends {

    private static final int MONTHS = 8;
    private static final int DIGITS = 6;

    private final MediaReadings media;
    private final AudienceReadings audience;
    private final RequestReadings requests;
    private final ChangeMark mark;
    private final Map<Long, Kept> byStrategy = new ConcurrentHashMap<>();

    MonthTrends(MediaReadings media, AudienceReadings audience, RequestReadings requests, ChangeMark mark) {
        this.media = media;
        this.audience = audience;
        this.requests = requests;
        this.mark = mark;
    }

    /** The same for everybody, until anything recorded changes. */
    private record Kept(YearMonth month, String mark, Map<String, Spark> sparks) {}

    /** Figures with fewer than two known months have no line. */
    Map<String, Spark> until(long strategyId, YearMonth month) {
        String now = mark.current();
        Kept kept = byStrategy.get(strategyId);
        if (kept == null || !kept.month().equals(month) || !kept.mark().equals(now)) {
            kept = new Kept(month, now, drawn(strategyId, month));
            byStrategy.put(strategyId, kept);
        }
        return kept.sparks();
    }

    private Map<String, Spark> drawn(long strategyId, YearMonth month) {
        YearMonth first = month.minusMonths(MONTHS - 1);
        Map<YearMonth, MediaSums> sums = media.byMonth(strategyId, first, month).stream()
                .collect(Collectors.toMap(MediaLine::month, MediaLine::sums));
        Map<YearMonth, BigDecimal> sessions = audience.byMonth(strategyId, first, month).stream()
                .collect(Collectors.toMap(AudienceReadings.Line::month, l -> BigDecimal.valueOf(l.sums().sessions())));
        Map<YearMonth, BigDecimal> asked = requests.byMonth(strategyId, first, month).stream()
                .collect(Collectors.toMap(l -> YearMonth.parse(l.key()), l -> BigDecimal.valueOf(l.requests())));
        Map<String, Spark> sparks = new HashMap<>();
        sparks.put("impressions", ofMedia(first, sums, s -> BigDecimal.valueOf(s.impressions())));
        sparks.put("clicks", ofMedia(first, sums, s -> BigDecimal.valueOf(s.clicks())));
        sparks.put("ctr", ofMedia(first, sums, s -> ratio(BigDecimal.valueOf(s.clicks()), s.impressions())));
        sparks.put("spend", ofMedia(first, sums, MediaSums::spend));
        sparks.put("cpc", ofMedia(first, sums, s -> ratio(s.spend(), s.clicks())));
        sparks.put("sessions", of(first, sessions::get));
        sparks.put("requests", of(first, asked::get));
        return sparks;
    }

    private static Spark ofMedia(YearMonth first, Map<YearMonth, MediaSums> sums, Function<MediaSums, BigDecimal> part) {
        return of(first, month -> sums.containsKey(month) ? part.apply(sums.get(month)) : null);
    }

    private static Spark of(YearMonth first, Function<YearMonth, BigDecimal> value) {
        List<BigDecimal> values = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(value)
                .toList(); // with nulls: months without a value
        return Spark.of(values);
    }

    private static BigDecimal ratio(BigDecimal numerator, long denominator) {
        return denominator == 0 ? null : numerator.divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP);
    }
}
