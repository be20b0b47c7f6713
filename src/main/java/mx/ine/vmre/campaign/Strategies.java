package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The strategies that exist, as other modules see them. */
public interface Strategies {

    List<StrategyRef> all();

    Optional<StrategyRef> byKey(String key);

    /** The one whose days include this one, else the latest that began before, else the first; empty if there is none. */
    Optional<StrategyRef> inForce(LocalDate day);

    /** Settings that the Strategy leaves open, kept per strategy. */
    StrategyParameters parameters(long strategyId);
}
