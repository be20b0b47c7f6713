package mx.ine.vmre.reference;

import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Loads the reference data of the strategies that ship with some, after the strategies themselves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ShippedReference implements ApplicationRunner {

    private final ReferenceLoading loading;
    private final Strategies strategies;
    private final ResourceLoader resources;

    ShippedReference(ReferenceLoading loading, Strategies strategies, ResourceLoader resources) {
        this.loading = loading;
        this.strategies = strategies;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (StrategyRef strategy : strategies.all()) {
            String folder = folder(strategy.key());
            if (resources.getResource(folder + "tablas.csv").exists()) {
                loading.ship(strategy.id(), folder);
            }
        }
    }

    static String folder(String key) {
        return "classpath:reference/" + key + "/";
    }
}
