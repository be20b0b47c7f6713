package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;

/** The planned split of paid media by segment (Estrategia 7.5: 70/10/20, as data). */
public interface MediaSplit {

    /** In their order; the shares add up to 100. */
    List<Segment> of(long strategyId);

    /** The segment of a country; empty for countries outside the split. */
    default Optional<Segment> ofCountry(long strategyId, String iso2) {
        return of(strategyId).stream().filter(s -> s.countries().contains(iso2)).findFirst();
    }
}
