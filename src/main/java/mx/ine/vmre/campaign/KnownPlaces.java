package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.Folding;
import org.springframework.stereotype.Component;

@Component
class KnownPlaces implements Places {

    private final StrategyShelf shelf;

    KnownPlaces(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<Country> country(String text) {
        return text == null
                ? Optional.empty()
                : Optional.ofNullable(shelf.contents().countryByName().get(Folding.fold(text)));
    }

    @Override
    public Optional<Country> countryByIso(String iso2) {
        return country(iso2).filter(c -> c.iso2().equals(iso2));
    }

    @Override
    public List<Country> countries() {
        return shelf.contents().countries();
    }

    @Override
    public Optional<FederalEntity> entity(String text) {
        return text == null
                ? Optional.empty()
                : Optional.ofNullable(shelf.contents().entityByName().get(Folding.fold(text)));
    }

    @Override
    public List<FederalEntity> entities() {
        return shelf.contents().entities();
    }

    @Override
    public List<String> votingEntities(long strategyId) {
        return shelf.contents().votingEntities().getOrDefault(strategyId, List.of());
    }
}
