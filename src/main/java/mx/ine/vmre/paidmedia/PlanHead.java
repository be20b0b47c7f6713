package mx.ine.vmre.paidmedia;

import mx.ine.vmre.kernel.EsMx;

/** What forms of a line show above them. */
record PlanHead(long id, String name, String month, String monthName, String budget) {

    static PlanHead of(PlanLine line) {
        LineTerms terms = line.terms();
        return new PlanHead(line.id(), terms.name(), terms.month().toString(), EsMx.month(terms.month()),
                EsMx.amount(terms.budget().amount()));
    }
}
