package mx.ine.vmre.demo;

import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;

/** A part of the demonstration's data. Steps run once each, in their {@code @Order}, all or nothing. */
interface DemonstrationStep {

    /** Name kept in {@code demo.step}. */
    String name();

    void load(StrategyRef strategy);

    /**
     * A step that takes long is done in parts, each kept by itself, so that nobody who works meanwhile waits for its end.
     *
     * @return at least one; the last bears the step's own name and says that it is done
     */
    default List<Part> parts(StrategyRef strategy) {
        return List.of(new Part(name(), () -> load(strategy)));
    }

    /** @param name kept in {@code demo.step} */
    record Part(String name, Runnable work) {}
}
