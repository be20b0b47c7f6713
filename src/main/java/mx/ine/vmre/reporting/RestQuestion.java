package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.Typed;

/**
 * A reader's "what if the rest were so much?". It is answered beside the report and changes nothing of it.
 *
 * @param typed as it was typed, or the empty text
 * @param wrong message key of what is wrong with it, or the empty text
 * @param rest the answer, or null
 */
record RestQuestion(String typed, String wrong, Rest rest) {

    /** @param typed what stands in the page's address, or null */
    static RestQuestion of(String typed, MonthlyReport report) {
        if (typed == null || typed.isBlank()) {
            return new RestQuestion("", "", null);
        }
        RestBase base = RestBase.of(report.split().base());
        Optional<BigDecimal> amount = Typed.number(typed)
                .map(n -> n.setScale(base.decimals(), RoundingMode.HALF_UP))
                .filter(n -> n.signum() > 0 && n.compareTo(Mxn.MAX.amount()) <= 0);
        return amount
                .map(n -> new RestQuestion(typed, "", RestOfSplit.of(report, n).orElse(null)))
                .orElseGet(() -> new RestQuestion(typed, "reporting.rest.wrong" + base.words(), null));
    }

    public boolean refused() {
        return !wrong.isEmpty();
    }
}
