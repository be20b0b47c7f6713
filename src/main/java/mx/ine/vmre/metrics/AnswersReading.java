package mx.ine.vmre.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads what a person answered on the page of a rehearsal. */
@Component
class AnswersReading {

    private final BusinessDate businessDate;

    AnswersReading(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    /**
     * Answers by the key of the decision. Of several decisions with one field the first is asked; each that is not
     * answered, or not with an answer to it, is an error of its field.
     */
    Map<String, String> answers(AnswersForm form, Rehearsal rehearsal, FormErrors errors) {
        Map<String, Decision> asked = new LinkedHashMap<>();
        rehearsal.decisions().forEach(d -> asked.putIfAbsent(AnswersForm.field(d.key()), d));
        Map<String, String> answers = new LinkedHashMap<>();
        asked.forEach((field, decision) -> {
            try {
                answers.put(decision.key(), answer(decision, form.answer(field)));
            } catch (RuleViolation e) {
                errors.reject(field, e.key(), e.args());
            }
        });
        return answers;
    }

    private String answer(Decision decision, String typed) {
        if (decision.typed()) {
            return RateAnswer.of(decision.key()).orElseThrow().read(typed, businessDate.today());
        }
        if (decision.options().stream().noneMatch(o -> o.value().equals(typed))) {
            throw new RuleViolation("metrics.error.answer");
        }
        return typed;
    }
}
