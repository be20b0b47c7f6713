package mx.ine.vmre.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/** How many recommendations of a source are taken up, declined and pending, with the part that is taken up. */
record SourceTally(String source, String name, long taken, long declined, long pending) {

    private static final int HUNDREDTHS = 2;

    static SourceTally of(String source, String name, List<RecommendationRow> rows) {
        return new SourceTally(source, name, count(rows, AnswerState.TAKEN), count(rows, AnswerState.NOT_TAKEN),
                count(rows, AnswerState.PENDING));
    }

    private static long count(List<RecommendationRow> rows, AnswerState state) {
        return rows.stream().filter(r -> r.state() == state).count();
    }

    public long total() {
        return taken + declined + pending;
    }

    /** Taken up of all, in percent with two decimals, rounded half up. */
    public String percent() {
        return EsMx.percent(BigDecimal.valueOf(taken * 100L)
                .divide(BigDecimal.valueOf(total()), HUNDREDTHS, RoundingMode.HALF_UP));
    }
}
