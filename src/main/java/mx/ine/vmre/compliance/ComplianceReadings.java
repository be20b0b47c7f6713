package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.compliance.Judging.Judged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the rules of a strategy stand on a day: worked out of what is kept, with what people decided beside it. */
@Service
public class ComplianceReadings {

    private final RuleParameters rules;
    private final FactReadings facts;
    private final RulingReadings rulings;
    private final RuleWording wording;

    ComplianceReadings(RuleParameters rules, FactReadings facts, RulingReadings rulings, RuleWording wording) {
        this.rules = rules;
        this.facts = facts;
        this.rulings = rulings;
        this.wording = wording;
    }

    /** In the order of the strategy's file; none where the strategy says no rules. */
    @Transactional(readOnly = true)
    public List<Standing> standings(long strategyId, LocalDate asOf) {
        List<RuleText> texts = rules.of(strategyId);
        if (texts.isEmpty()) {
            return List.of();
        }
        Map<String, Standing.Ruled> ruled = rulings.inForce(strategyId, asOf);
        return Judging.of(texts, facts.of(strategyId, asOf)).stream()
                .map(j -> standing(j, ruled.get(j.text().key())))
                .toList();
    }

    Standing standing(Judged judged, Standing.Ruled ruled) {
        RuleText text = judged.text();
        Verdict verdict = judged.verdict();
        return new Standing(
                text.key(), text.numeral(), text.area(), text.name(), verdict.state(),
                wording.text(verdict.state().key()), wording.area(text.area()), wording.sentence(judged),
                wording.next(judged), verdict.due(), verdict.evidence(), ruled);
    }
}
