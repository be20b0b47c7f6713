package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        BigDecimal amount = Typed.number(typed)
                .map(n -> n.setScale(base.decimals(), RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
        if (amount.compareTo(base.most()) > 0) {
            return new RestQuestion(typed, "reporting.rest.most" + base.words(), null);
        }
        return amount.signum() > 0
                ? new RestQuestion(typed, "", RestOfSplit.of(report, amount).orElse(null))
                : new RestQuestion(typed, "reporting.rest.wrong" + base.words(), null);
    }

    public boolean refused() {
        return !wrong.isEmpty();
    }
}
