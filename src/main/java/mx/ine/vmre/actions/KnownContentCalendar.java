package mx.ine.vmre.actions;

import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.stereotype.Component;

@Component
class KnownContentCalendar implements ContentCalendar {

    private final ActionRulebook rulebook;

    KnownContentCalendar(ActionRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public ContentPeriods periods(StrategyRef strategy) {
        return new ContentPeriods(strategy, rulebook.contentPeriodDays(strategy.id()));
    }
}
