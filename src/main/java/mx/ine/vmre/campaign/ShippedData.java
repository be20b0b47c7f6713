package mx.ine.vmre.campaign;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the places and the strategies that ship with the application, on any database where they are missing. It runs
 * before every other runner, since the demonstration hangs from a strategy.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedData implements ApplicationRunner {

    private final PlacesLoading places;
    private final StrategyLoading strategies;
    private final ResourcePatternResolver resources;

    ShippedData(PlacesLoading places, StrategyLoading strategies, ResourcePatternResolver resources) {
        this.places = places;
        this.strategies = strategies;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        places.ship();
        for (Resource resource : resources.getResources("classpath*:strategies/*.json")) {
            try (InputStream in = resource.getInputStream()) {
                strategies.ship(StrategyJson.read(in));
            }
        }
    }
}
