package mx.ine.vmre.paidmedia;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;

/** An order with which a line of the plan was bought. It is never taken out, only cancelled with a reason. */
@Entity
@Table(schema = "paidmedia", name = "buy")
class Buy extends AuditedAggregate {

    enum State {
        ORDERED,
        CANCELLED
    }

    @Column(updatable = false)
    private long lineId;

    private String supplier;
    private String reference;
    private LocalDate orderedOn;
    private LocalDate starts;
    private LocalDate ends;
    private BigDecimal amount;
    private String remarks;

    @Enumerated(EnumType.STRING)
    private State state = State.ORDERED;

    private String stateReason = "";

    protected Buy() {}

    static Buy order(long lineId, BuyTerms terms) {
        Buy buy = new Buy();
        buy.lineId = lineId;
        buy.take(terms);
        buy.done("media-bought", "");
        return buy;
    }

    void describe(BuyTerms terms) {
        requireOrdered();
        take(terms);
        done("media-buy-described", "");
    }

    void cancel(String reason) {
        requireOrdered();
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.on("reason", "paidmedia.refused.reason");
        }
        state = State.CANCELLED;
        stateReason = reason.strip();
        done("media-buy-cancelled", stateReason);
    }

    private void requireOrdered() {
        if (state == State.CANCELLED) {
            throw new StateConflict("paidmedia.refused.buyCancelled");
        }
    }

    private void take(BuyTerms terms) {
        supplier = terms.supplier();
        reference = terms.reference();
        orderedOn = terms.orderedOn();
        starts = terms.period().from();
        ends = terms.period().to();
        amount = terms.amount().amount();
        remarks = terms.remarks();
    }

    BuyTerms terms() {
        return new BuyTerms(supplier, reference, orderedOn, new DatePeriod(starts, ends), new Mxn(amount), remarks);
    }

    State state() {
        return state;
    }

    @Override
    public String auditType() {
        return "mediaBuy";
    }

    @Override
    public String auditLabel() {
        return supplier + ", " + reference;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("paidmedia.field.supplier", supplier);
        said.put("paidmedia.field.reference", reference);
        said.put("paidmedia.field.orderedOn", EsMx.date(orderedOn));
        said.put("paidmedia.field.from", EsMx.date(starts));
        said.put("paidmedia.field.to", EsMx.date(ends));
        said.put("paidmedia.field.amount", EsMx.money(amount));
        said.put("paidmedia.field.remarks", remarks);
        said.put("paidmedia.field.state", "paidmedia.buy." + state);
        return said;
    }
}
