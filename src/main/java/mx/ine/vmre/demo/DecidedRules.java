package mx.ine.vmre.demo;

import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.compliance.RuleState;
import mx.ine.vmre.compliance.RulingKeeping;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people decided about two rules that the application cannot judge by itself. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(50)
class DecidedRules implements DemonstrationStep {

    private static final int DAYS = 120;

    private final RulingKeeping keeping;
    private final RuleParameters rules;
    private final Cast cast;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    DecidedRules(
            RulingKeeping keeping, RuleParameters rules, Cast cast, BusinessDate businessDate, MessageSource messages) {
        this.keeping = keeping;
        this.rules = rules;
        this.cast = cast;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void load(StrategyRef strategy) {
        decide(strategy, "deliverable", Area.DERFE, RuleState.MET);
        decide(strategy, "infographics", Area.DECEYEC, RuleState.AT_RISK);
    }

    private void decide(StrategyRef strategy, String rule, Area area, RuleState state) {
        if (rules.byKey(strategy.id(), rule).isPresent()) {
            CurrentUser person = cast.editor(area);
            String reason = messages.getMessage("demo.rule." + rule, null, EsMx.LOCALE);
            ActingAs.run(person, () -> keeping.decide(
                    person, strategy.id(), rule, state, reason, businessDate.today().plusDays(DAYS)));
        }
    }
}
