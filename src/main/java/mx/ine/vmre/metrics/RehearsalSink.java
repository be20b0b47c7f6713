package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;

/** Counts and sums the rows of a file while handing the good ones on. */
final class RehearsalSink implements RowSink {

    static final int REJECTIONS_KEPT = 200;
    private static final int SUBTOTALS_TOLD = 10;

    private final ExportReading reading;
    private final FactStore.Stage stage;
    private final ImportProgress progress;
    private final Map<Group, Sums> groups = new HashMap<>();
    private final Map<RowKind, Long> skipped = new EnumMap<>(RowKind.class);
    private final List<Rejection> rejections = new ArrayList<>();
    private final Sums all = new Sums();
    private final MoneySums money = new MoneySums();
    /** Stocks are not summed over time: of each month only the last cut is shown. */
    private final Map<YearMonth, LocalDate> cuts = new HashMap<>();
    private final List<Subtotal> subtotals = new ArrayList<>();
    private Sums declared;
    private long rejected;
    private long waiting;
    private long withoutPlatform;
    private long future;
    private LocalDate firstDay;
    private LocalDate lastDay;

    RehearsalSink(ExportReading reading, FactStore.Stage stage, ImportProgress progress) {
        this.reading = reading;
        this.stage = stage;
        this.progress = progress;
    }

    private record Subtotal(String country, long line, Sums sums) {}

    private record Group(YearMonth month, String country, String platform) {}

    @Override
    public void fact(Fact fact) {
        fact(fact, fact.key());
    }

    @Override
    public void fact(Fact fact, FactKey key) {
        progress.row();
        stage.add(fact, key);
        all.add(fact);
        LocalDate day = fact.reported();
        if (!(fact instanceof StockFact) || isLastCut(day)) {
            groups.computeIfAbsent(new Group(YearMonth.from(day), fact.country(), fact.platform()), g -> new Sums())
                    .add(fact);
        }
        firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        if (day.isAfter(reading.today())) {
            future++;
        }
        if (fact instanceof MediaFact media) {
            money.add(media.foreign());
            withoutPlatform += media.platform() == null ? 1 : 0;
        }
    }

    private boolean isLastCut(LocalDate cut) {
        YearMonth month = YearMonth.from(cut);
        LocalDate last = cuts.get(month);
        if (last == null || cut.isAfter(last)) {
            cuts.put(month, cut);
            groups.keySet().removeIf(group -> group.month().equals(month));
        }
        return !cut.isBefore(cuts.get(month));
    }

    @Override
    public void totalFact(Fact fact) {
        stage.add(fact, fact.key());
    }

    @Override
    public void rejected(Rejection rejection) {
        progress.row();
        rejected++;
        if (rejections.size() < REJECTIONS_KEPT) {
            rejections.add(rejection);
        }
    }

    @Override
    public void waiting(long line) {
        progress.row();
        waiting++;
    }

    @Override
    public void skipped(RowKind kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    @Override
    public void subtotal(String country, long line, Sums sums) {
        subtotals.add(new Subtotal(country, line, sums));
    }

    @Override
    public void declared(Sums sums) {
        declared = sums;
    }

    Rehearsal finish(FactStore.Comparison comparison) {
        FileFacts file = reading.file();
        Set<Measure> measures = reading.measures();
        return new Rehearsal(
                reading.source().code(),
                reading.source().kind(),
                reading.table().form(),
                reading.table().separator(),
                file.period().map(p -> p.from()).orElse(null),
                file.period().map(p -> p.to()).orElse(null),
                measures.stream().map(Measure::code).toList(),
                all.rows(),
                rejected,
                waiting,
                skipped,
                comparison.fresh(),
                comparison.replaced(),
                comparison.unchanged(),
                firstDay,
                lastDay,
                groups.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Group::month)
                                .thenComparing(g -> g.country() == null ? "~" : g.country())
                                .thenComparing(g -> g.platform() == null ? "~" : g.platform())))
                        .map(e -> line(e.getKey(), e.getValue(), measures))
                        .toList(),
                List.copyOf(rejections),
                warnings(),
                reading.decisions(),
                money.list(all, reading.rates()),
                reading.shape(),
                reading.remembered());
    }

    private static TotalLine line(Group group, Sums sums, Set<Measure> measures) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            if (sums.has(measure)) {
                values.put(measure.code(), sums.get(measure));
            }
        }
        return new TotalLine(group.month().toString(), group.country(), group.platform(), sums.rows(), values);
    }

    private Stream<Warning> wrong(Subtotal subtotal) {
        return groups.entrySet().stream()
                .filter(e -> subtotal.country().equals(e.getKey().country()))
                .flatMap(e -> Stream.of(Measure.values())
                        .filter(m -> subtotal.sums().has(m) && subtotal.sums().get(m).compareTo(e.getValue().get(m)) != 0)
                        .map(m -> new Warning("metrics.warning.subtotal", List.of(
                                EsMx.number(subtotal.line()), EsMx.number(subtotal.sums().get(m)),
                                EsMx.number(e.getValue().get(m))))));
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(reading.warnings());
        boolean severalCuts = !cuts.isEmpty() && !firstDay.equals(lastDay);
        if (waiting == 0 && !severalCuts) {
            subtotals.stream().flatMap(this::wrong).limit(SUBTOTALS_TOLD).forEach(warnings::add);
        }
        if (declared != null && waiting == 0 && !severalCuts) {
            for (Measure measure : Measure.values()) {
                // New users are people too: those who came from two countries count in both.
                if (measure != Measure.NEW_USERS && declared.has(measure)
                        && (measure != Measure.SPEND || money.isEmpty())
                        && declared.get(measure).compareTo(all.get(measure)) != 0) {
                    warnings.add(new Warning("metrics.warning.declared." + measure.code(), List.of(
                            told(measure, declared), told(measure, all))));
                }
            }
        }
        if (declared != null && waiting == 0 && declared.has(Measure.SPEND)) {
            money.differing(all, declared.get(Measure.SPEND)).ifPresent(warnings::add);
        }
        if (skipped.containsKey(RowKind.CUT)) {
            warnings.add(new Warning("metrics.warning.cut", List.of()));
        }
        if (future > 0) {
            warnings.add(new Warning("metrics.warning.future" + (future == 1 ? "-one" : ""), List.of(
                    EsMx.number(future), EsMx.date(reading.today()))));
        }
        if (withoutPlatform > 0) {
            warnings.add(new Warning("metrics.warning.no-platform" + (withoutPlatform == 1 ? "-one" : ""),
                    List.of(EsMx.number(withoutPlatform))));
        }
        return warnings;
    }

    /** Money with its cents. */
    private static String told(Measure measure, Sums sums) {
        return measure == Measure.SPEND ? EsMx.amount(sums.get(measure)) : EsMx.number(sums.get(measure));
    }
}
