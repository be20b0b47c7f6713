package mx.ine.vmre.compliance;

import java.util.Arrays;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.ValueWords;
import org.springframework.stereotype.Component;

/** States in words, for the history of what people decided. */
@Component
class RulingWords implements ValueWords {

    private final RuleWording wording;

    RulingWords(RuleWording wording) {
        this.wording = wording;
    }

    @Override
    public boolean knows(AuditedAggregate record) {
        return record instanceof Ruling;
    }

    @Override
    public String words(AuditedAggregate record, String field, String value) {
        return Arrays.stream(RuleState.values())
                .filter(s -> s.name().equals(value))
                .findFirst()
                .map(s -> wording.text(s.key()))
                .orElse(value);
    }
}
