package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import mx.ine.vmre.reporting.Reading.Absence;

/** Adds facts up. What none of them says is unknown; no facts of a source that is there are a true 0. */
final class Added {

    private Added() {}

    /** @param absence why there is nothing to add up, or null */
    static <T> Reading of(Collection<T> facts, Function<T, BigDecimal> part, Absence absence) {
        return absence == null ? Reading.count(sum(facts, part)) : Reading.absent(absence);
    }

    static <T> BigDecimal sum(Collection<T> facts, Function<T, BigDecimal> part) {
        return facts.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(facts.isEmpty() ? BigDecimal.ZERO : null);
    }

    /** Part of a whole in percent; unknown where either is. */
    static Reading share(Reading part, Reading whole) {
        if (!part.known()) {
            return part;
        }
        return whole.known() ? Reading.percent(part.value(), whole.value()) : Reading.absent(whole.absence());
    }

    static <T> List<Long> imports(Collection<T> facts, Function<T, List<Long>> of) {
        TreeSet<Long> imports = new TreeSet<>();
        facts.forEach(f -> imports.addAll(of.apply(f)));
        return List.copyOf(imports);
    }
}
