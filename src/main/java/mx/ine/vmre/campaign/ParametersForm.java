package mx.ine.vmre.campaign;

import mx.ine.vmre.kernel.EsMx;

/** Days of the strategy and the settings that it leaves open. */
record ParametersForm(
        String version,
        String from,
        String to,
        String reportDueDay,
        String splitTolerance,
        String planTolerance,
        String splitBase,
        String contentPeriodDays,
        String anchorSite,
        String reason) {

    static ParametersForm of(Strategy strategy) {
        StrategyParameters set = strategy.parameters();
        return new ParametersForm(
                String.valueOf(strategy.version()),
                EsMx.date(strategy.period().from()),
                EsMx.date(strategy.period().to()),
                String.valueOf(set.reportDueDay()),
                EsMx.amount(set.splitTolerance()),
                EsMx.amount(set.planTolerance()),
                set.splitBase(),
                String.valueOf(set.contentPeriodDays()),
                set.anchorSite(),
                "");
    }

    /** The same settings for a reason of one's own, which belongs to the change. */
    ParametersForm because(String why) {
        return new ParametersForm(
                version, from, to, reportDueDay, splitTolerance, planTolerance, splitBase, contentPeriodDays, anchorSite,
                why);
    }
}
