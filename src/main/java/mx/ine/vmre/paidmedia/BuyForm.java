package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Mxn;

/** What was typed about an order. */
record BuyForm(
        String version,
        String supplier,
        String reference,
        String orderedOn,
        String from,
        String to,
        String amount,
        String remarks) {

    static BuyForm empty(PlanLine line, LocalDate today) {
        LineTerms terms = line.terms();
        return new BuyForm("", "", "", EsMx.date(today), EsMx.date(terms.period().from()),
                EsMx.date(terms.period().to()), "", "");
    }

    static BuyForm of(Buy buy) {
        BuyTerms terms = buy.terms();
        return new BuyForm(String.valueOf(buy.version()), terms.supplier(), terms.reference(),
                EsMx.date(terms.orderedOn()), EsMx.date(terms.period().from()), EsMx.date(terms.period().to()),
                EsMx.amount(terms.amount().amount()), terms.remarks());
    }

    /** What was typed as terms, or null while something in it is wrong. */
    BuyTerms read(FormErrors errors) {
        String paid = errors.required("supplier", supplier, 200);
        String number = errors.required("reference", reference, 200);
        LocalDate ordered = errors.date("orderedOn", orderedOn);
        LocalDate first = errors.date("from", from);
        LocalDate last = errors.date("to", to);
        errors.inOrder("to", first, last);
        Mxn pesos = errors.money("amount", amount);
        String said = errors.optional("remarks", remarks, 2000);
        return errors.any()
                ? null : new BuyTerms(paid, number, ordered, new DatePeriod(first, last), pesos, said);
    }
}
