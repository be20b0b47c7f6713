package mx.ine.vmre.demo;

import mx.ine.vmre.campaign.StrategyRef;

/** A part of the demonstration's data. Steps run once each, in their {@code @Order}, all or nothing. */
interface DemonstrationStep {

    /** Name kept in {@code demo.step}. */
    String name();

    void load(StrategyRef strategy);
}
