package mx.ine.vmre.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.ReportArchive.Found;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import org.springframework.stereotype.Component;

/**
 * Published editions that were read, by report: the database lets nobody change one, so that what was read once stays
 * right. They go where memory is needed for something else.
 */
@Component
class EditionMemory {

    private static final int EDITIONS = 60;
    /** Thousands of records each. */
    private static final int COUNTED = 6;

    private final Cache<Long, Edition> editions = cache();
    private final Cache<Long, FrozenFile> pdfs = cache();
    private final Cache<Long, FrozenFile> workbooks = cache();
    private final Cache<Long, FrozenFile> contents = cache();

    private final Cache<Long, Optional<Counted>> counted =
            Caffeine.newBuilder().maximumSize(COUNTED).softValues().build();
    private final Cache<Since, List<FigureChange>> changes =
            Caffeine.newBuilder().maximumSize(EDITIONS).softValues().build();

    private final Cache<Version, Long> versions = Caffeine.newBuilder().maximumSize(EDITIONS * 10).build();

    private final Cache<Asked, Found> found = Caffeine.newBuilder().maximumSize(EDITIONS * 10).build();

    private record Asked(long strategy, YearMonth month, Integer number, boolean earlier) {}

    private record Version(long strategy, YearMonth month, int number) {}

    private record Since(long report, String draft) {}

    private static <T> Cache<Long, T> cache() {
        return Caffeine.newBuilder().maximumSize(EDITIONS).softValues().build();
    }

    /** Which report a published version is; nothing is remembered of one that is not published yet. */
    Optional<Long> version(long strategy, YearMonth month, int number, Supplier<Optional<Long>> asked) {
        return Optional.ofNullable(versions.get(
                new Version(strategy, month, number), version -> asked.get().orElse(null)));
    }

    /**
     * @param number null for the last one
     * @param now what the database shows; what was found under the same is still there
     */
    Found found(
            long strategy, YearMonth month, Integer number, boolean earlier, String now, Supplier<Found> asked) {
        Asked question = new Asked(strategy, month, number, earlier);
        Found before = found.getIfPresent(question);
        if (before != null && before.snapshot().equals(now)) {
            return before;
        }
        Found today = asked.get();
        found.put(question, today);
        return today;
    }

    Edition edition(long report, LongFunction<Edition> read) {
        return editions.get(report, read::apply);
    }

    Optional<Counted> counted(long report, LongFunction<Optional<Counted>> read) {
        return counted.get(report, read::apply);
    }

    /** @param draft hash of what the data behind the report give today */
    List<FigureChange> changes(long report, String draft, Supplier<List<FigureChange>> compared) {
        return changes.get(new Since(report, draft), since -> compared.get());
    }

    FrozenFile pdf(long report, LongFunction<FrozenFile> read) {
        return pdfs.get(report, read::apply);
    }

    FrozenFile workbook(long report, LongFunction<FrozenFile> read) {
        return workbooks.get(report, read::apply);
    }

    FrozenFile content(long report, LongFunction<FrozenFile> read) {
        return contents.get(report, read::apply);
    }
}
