package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;

/** The reference of one strategy, from its catalogue of platforms and the known places. */
final class StrategyReference implements Reference {

    private final StrategyRef strategy;
    private final LocalDate today;
    private final Places places;
    private final List<Platform> platforms;

    StrategyReference(StrategyRef strategy, LocalDate today, Places places, List<Platform> platforms) {
        this.strategy = strategy;
        this.today = today;
        this.places = places;
        this.platforms = platforms;
    }

    @Override
    public DatePeriod bounds() {
        return strategy.period();
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public Optional<String> country(String text) {
        return places.country(text).map(Places.Country::iso2);
    }

    @Override
    public Optional<String> entity(String text) {
        return places.entity(text).map(Places.FederalEntity::key);
    }

    @Override
    public Optional<String> platform(String text) {
        return platforms.stream().filter(p -> p.called(text)).findFirst().map(Platform::code);
    }

    @Override
    public List<Platform> platforms() {
        return platforms.stream().filter(p -> !p.retired()).toList();
    }
}
