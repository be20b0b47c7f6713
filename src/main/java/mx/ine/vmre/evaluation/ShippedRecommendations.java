package mx.ine.vmre.evaluation;

import java.io.IOException;
import java.io.InputStream;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads the recommendations that ship beside a strategy of the same key, after the strategies and before the demonstration. */
@Component
@Order(10)
class ShippedRecommendations implements ApplicationRunner {

    private final RecommendationLoading loading;
    private final Strategies strategies;
    private final ResourcePatternResolver resources;

    ShippedRecommendations(RecommendationLoading loading, Strategies strategies, ResourcePatternResolver resources) {
        this.loading = loading;
        this.strategies = strategies;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (StrategyRef strategy : strategies.all()) {
            Resource file = resources.getResource("classpath:evaluation/" + strategy.key() + ".csv");
            if (file.exists()) {
                try (InputStream in = file.getInputStream()) {
                    loading.ship(strategy, in);
                }
            }
        }
    }
}
