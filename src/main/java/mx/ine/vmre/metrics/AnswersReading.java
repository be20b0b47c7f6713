package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads what a person answered on the page of a rehearsal. */
@Component
class AnswersReading {

    private final BusinessDate businessDate;
    private final AnswerMemory memory;

    AnswersReading(BusinessDate businessDate, AnswerMemory memory) {
        this.businessDate = businessDate;
        this.memory = memory;
    }

    /** What is offered to begin with: an answer that was taken back, and who published the last rate. */
    AnswersForm offered(StrategyRef strategy, ImportShelf.Kept kept) {
        Map<String, String> texts = new HashMap<>();
        texts.put(ExportOpening.SOURCE, kept.rehearsal().source());
        Map<String, String> typed = new HashMap<>();
        List<String> map = new ArrayList<>();
        List<Decision> asked = kept.rehearsal().decisions();
        for (Decision decision : asked) {
            Optional<String> offered = AskedAgain.former(kept.answers().get(decision.key()))
                    .map(former -> typed(decision, former))
                    .or(() -> published(strategy, decision))
                    .or(() -> Optional.ofNullable(decision.suggested()));
            if (ColumnMapping.is(decision.key())) {
                map.add(offered.orElse(""));
            } else if (decision.typed()) {
                typed.put(decision.key(), offered.orElse(""));
            } else {
                offered.ifPresent(text -> texts.putIfAbsent(AnswersForm.field(decision.key()), text));
            }
        }
        List<RateForm> rates = AnswersForm.currencies(asked).stream()
                .map(currency -> new RateForm(
                        typed.get(RateAnswer.RATE.key(currency)), typed.get(RateAnswer.DATE.key(currency)),
                        typed.get(RateAnswer.SOURCE.key(currency))))
                .toList();
        return AnswersForm.of(texts, rates, map);
    }

    /** Days as people write them. */
    private static String typed(Decision decision, String kept) {
        return RateAnswer.of(decision.key()).filter(asked -> asked == RateAnswer.DATE).isPresent()
                ? EsMx.date(LocalDate.parse(kept)) : kept;
    }

    private Optional<String> published(StrategyRef strategy, Decision decision) {
        return RateAnswer.of(decision.key())
                .filter(asked -> asked == RateAnswer.SOURCE)
                .flatMap(asked -> memory.sourceOfRate(strategy.id(), RateAnswer.currency(decision.key())));
    }

    /**
     * Answers by the key of the decision. Each that is asked and not answered, or not with an answer to it, is an error
     * of its field.
     */
    Map<String, String> answers(AnswersForm form, Rehearsal rehearsal, FormErrors errors) {
        List<Decision> columns = rehearsal.decisions().stream().filter(d -> ColumnMapping.is(d.key())).toList();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).offers(form.column(i))) {
                answers.put(columns.get(i).key(), form.column(i));
            } else {
                errors.reject(ColumnMapping.FIELD, "metrics.error.map-open");
            }
        }
        Map<String, String> paths = AnswersForm.paths(rehearsal.decisions());
        for (Decision decision : rehearsal.decisions()) {
            String path = paths.get(decision.key());
            if (path != null) {
                try {
                    answers.put(decision.key(), answer(decision, form.answer(path)));
                } catch (RuleViolation e) {
                    errors.reject(path, e.key(), e.args());
                }
            }
        }
        return answers;
    }

    private String answer(Decision decision, String typed) {
        if (decision.typed()) {
            return RateAnswer.of(decision.key()).orElseThrow().read(typed, businessDate.today());
        }
        if (!decision.offers(typed)) {
            throw new RuleViolation("metrics.error.answer");
        }
        return typed;
    }
}
