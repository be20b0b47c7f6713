package mx.ine.vmre.actions;

import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.stereotype.Component;

@Component
class KnownContentCalendar implements ContentCalendar {

    private final ActionRulebook rulebook;

    KnownContentCalendar(ActionRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<Period> of(StrategyRef strategy) {
        ContentPeriods periods = new ContentPeriods(strategy, rulebook.contentPeriodDays(strategy.id()));
        return IntStream.rangeClosed(1, periods.count())
                .mapToObj(n -> new Period(n, periods.from(n), periods.to(n)))
                .toList();
    }
}
