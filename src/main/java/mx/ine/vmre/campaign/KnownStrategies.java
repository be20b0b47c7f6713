package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.stereotype.Component;

@Component
class KnownStrategies implements Strategies {

    private final StrategyShelf shelf;

    KnownStrategies(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<StrategyRef> all() {
        return shelf.contents().strategies();
    }

    @Override
    public List<StrategyRef> inPreparation() {
        return shelf.contents().preparing();
    }

    @Override
    public Optional<StrategyRef> byKey(String key) {
        return all().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    @Override
    public Optional<StrategyRef> inForce(LocalDate day) {
        Comparator<StrategyRef> byStart = Comparator.comparing(StrategyRef::from);
        return all().stream()
                .filter(s -> s.period().contains(day))
                .min(byStart.thenComparing(StrategyRef::id))
                .or(() -> all().stream().filter(s -> s.from().isBefore(day)).max(byStart))
                .or(() -> all().stream().findFirst());
    }

    @Override
    public StrategyParameters parameters(long strategyId) {
        StrategyParameters parameters = shelf.contents().parameters().get(strategyId);
        if (parameters == null) {
            throw new NotFound();
        }
        return parameters;
    }
}
