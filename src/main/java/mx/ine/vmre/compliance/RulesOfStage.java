package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.stereotype.Component;

/** What moving a stage means for the rules: those that would stand otherwise, today and when the strategy ends. */
@Component
class RulesOfStage implements StageChangeImpact {

    private final RuleParameters rules;
    private final FactReadings facts;
    private final BusinessDate businessDate;

    RulesOfStage(RuleParameters rules, FactReadings facts, BusinessDate businessDate) {
        this.rules = rules;
        this.facts = facts;
        this.businessDate = businessDate;
    }

    @Override
    public List<Touched> of(StageRow stage, DatePeriod wanted) {
        List<RuleText> texts = rules.of(stage.strategyId());
        if (texts.isEmpty()) {
            return List.of();
        }
        Facts now = facts.of(stage.strategyId(), businessDate.today());
        LocalDate end = now.strategy().to();
        return Stream.of(
                        new Touched("compliance.impact.today", changed(texts, now, stage, wanted), ComplianceList.PATH),
                        new Touched("compliance.impact.end", changed(texts, now.on(end), stage, wanted),
                                ComplianceList.PATH + "?fecha=" + Said.of(end)))
                .filter(touched -> touched.count() > 0)
                .toList();
    }

    private static long changed(List<RuleText> texts, Facts before, StageRow stage, DatePeriod wanted) {
        Map<String, RuleState> after = states(texts, before.moving(stage.id(), wanted));
        return states(texts, before).entrySet().stream().filter(s -> after.get(s.getKey()) != s.getValue()).count();
    }

    private static Map<String, RuleState> states(List<RuleText> texts, Facts facts) {
        return Judging.of(texts, facts).stream()
                .collect(Collectors.toMap(j -> j.text().key(), j -> j.verdict().state()));
    }
}
