package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The strategies that exist, as other modules see them. */
public interface Strategies {

    /** Those that the areas can choose; none of those in preparation. */
    List<StrategyRef> all();

    /** Those still being written, which only administrators see and no work hangs from. */
    List<StrategyRef> inPreparation();

    /** One that the areas can choose. */
    Optional<StrategyRef> byKey(String key);

    /** Any one, in preparation or not. */
    default Optional<StrategyRef> byId(long id) {
        return Stream.concat(all().stream(), inPreparation().stream())
                .filter(s -> s.id() == id)
                .findFirst();
    }

    /**
     * The one whose days include this one; of several the one that began first, with which people work until they choose the
     * next. Else the latest that began before, else the first; empty if there is none.
     */
    Optional<StrategyRef> inForce(LocalDate day);

    /** Settings that the Strategy leaves open, kept per strategy. */
    StrategyParameters parameters(long strategyId);
}
