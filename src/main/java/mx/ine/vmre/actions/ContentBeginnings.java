package mx.ine.vmre.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.stereotype.Component;

/** What the form of a new content holds already when it begins from a cell of the content plan. */
@Component
class ContentBeginnings {

    private final ContentCalendar calendar;
    private final Stages stages;
    private final ActionRulebook rulebook;

    ContentBeginnings(ContentCalendar calendar, Stages stages, ActionRulebook rulebook) {
        this.calendar = calendar;
        this.stages = stages;
        this.rulebook = rulebook;
    }

    /** Empty if the address names no period; what it names wrongly besides is not chosen in the form. */
    Optional<ActionForm> of(Map<String, String> asked, CurrentUser who, StrategyRef strategy) {
        return calendar.of(strategy).stream()
                .filter(p -> String.valueOf(p.number()).equals(asked.get("periodo")))
                .findFirst()
                .map(period -> ActionForm.content(
                        who.area().name(), who.name(),
                        stages.overlapping(strategy.id(), new DatePeriod(period.from(), period.to())).stream()
                                .map(StageRow::id)
                                .map(String::valueOf)
                                .toList(),
                        period,
                        asked.containsKey("lengua")
                                ? List.of(asked.get("lengua")) : rulebook.firstLanguage(strategy.id()),
                        asked.getOrDefault("canal", ""),
                        asked.getOrDefault("tema", "")));
    }
}
