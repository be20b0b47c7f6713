package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that reading a file gives, gathered for assertions. */
final class ReadFile implements RowSink {

    final ExportReading reading;
    final List<Fact> facts = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Long> waiting = new ArrayList<>();
    final Map<RowKind, Integer> skipped = new EnumMap<>(RowKind.class);
    final Sums all = new Sums();
    final Map<String, Sums> byCountry = new TreeMap<>();
    final Map<String, Sums> subtotals = new TreeMap<>();
    Sums declared;
    Fact total;

    private ReadFile(ExportReading reading) {
        this.reading = reading;
    }

    static ReadFile of(ExportReading reading) {
        ReadFile read = new ReadFile(reading);
        reading.read(read);
        return read;
    }

    int skippedRows() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    BigDecimal sum(String country, Measure measure) {
        return byCountry.get(country).get(measure);
    }

    @SuppressWarnings("unchecked")
    <F extends Fact> List<F> facts(Class<F> type) {
        return (List<F>) facts;
    }

    @Override
    public void fact(Fact fact) {
        facts.add(fact);
        all.add(fact);
        byCountry.computeIfAbsent(fact.country() == null ? "(sin país)" : fact.country(), c -> new Sums()).add(fact);
    }

    @Override
    public void totalFact(Fact fact) {
        total = fact;
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void waiting(long line) {
        waiting.add(line);
    }

    @Override
    public void skipped(RowKind kind) {
        skipped.merge(kind, 1, Integer::sum);
    }

    @Override
    public void subtotal(String country, long line, Sums sums) {
        subtotals.put(country, sums);
    }

    @Override
    public void declared(Sums sums) {
        declared = sums;
    }
}
