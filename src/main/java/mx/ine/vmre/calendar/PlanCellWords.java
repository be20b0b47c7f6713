package mx.ine.vmre.calendar;

import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ValueWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class PlanCellWords implements ValueWords {

    private final MessageSource messages;

    PlanCellWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean knows(AuditedAggregate aggregate) {
        return aggregate instanceof PlanCell;
    }

    @Override
    public String words(AuditedAggregate aggregate, String field, String value) {
        return field.endsWith(".planned") && !value.isEmpty()
                ? messages.getMessage(PlanWord.valueOf(value).key(), null, EsMx.LOCALE)
                : value;
    }
}
