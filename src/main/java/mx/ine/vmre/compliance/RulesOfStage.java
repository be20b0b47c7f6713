package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What moving a stage means for the rules: those that would stand otherwise, today and when the strategy ends. */
@Component
class RulesOfStage implements StageChangeImpact {

    private final RuleParameters rules;
    private final FactReadings facts;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    RulesOfStage(RuleParameters rules, FactReadings facts, BusinessDate businessDate, MessageSource messages) {
        this.rules = rules;
        this.facts = facts;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @Override
    public List<Touched> of(StageRow stage, DatePeriod wanted) {
        List<RuleText> texts = rules.of(stage.strategyId());
        if (texts.isEmpty()) {
            return List.of();
        }
        Facts now = facts.of(stage.strategyId(), businessDate.today());
        LocalDate end = now.strategy().to();
        List<String> today = changed(texts, now, stage, wanted);
        List<String> atTheEnd = changed(texts, now.on(end), stage, wanted);
        return Stream.of(
                        new Touched("compliance.impact.today", today.size(), ComplianceList.PATH, today),
                        new Touched("compliance.impact.end", atTheEnd.size(),
                                ComplianceList.PATH + "?fecha=" + Said.of(end), atTheEnd))
                .filter(touched -> touched.count() > 0)
                .toList();
    }

    /** Each rule that would stand otherwise, with its numeral and both states, in words. */
    private List<String> changed(List<RuleText> texts, Facts before, StageRow stage, DatePeriod wanted) {
        List<Judging.Judged> is = Judging.of(texts, before);
        List<Judging.Judged> would = Judging.of(texts, before.moving(stage.id(), wanted));
        return IntStream.range(0, is.size())
                .filter(n -> state(is.get(n)) != state(would.get(n)))
                .mapToObj(n -> messages.getMessage("compliance.impact.rule", new Object[] {
                        texts.get(n).numeral(), texts.get(n).name(), word(is.get(n)), word(would.get(n))}, EsMx.LOCALE))
                .toList();
    }

    private static RuleState state(Judging.Judged judged) {
        return judged.verdict().state();
    }

    private String word(Judging.Judged judged) {
        return messages.getMessage(state(judged).key(), null, EsMx.LOCALE);
    }
}
