package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;

/**
 * What the rest of the budget must be so that the segments end at their planned shares (Estrategia 7.5). It is reckoned
 * on what the segments have spent since the strategy began; what was spent outside of them cannot be made up for.
 *
 * @param amount the rest, in pesos
 * @param parts of each segment, in the split's order; they add up to the amount
 * @param least the smallest rest with which the plan is reached, or null where no amount reaches it
 */
record Rest(BigDecimal amount, List<Part> parts, BigDecimal least) {

    /**
     * @param needed pesos of the rest for the segment
     * @param share of the rest, in percent; null where the rest is nothing
     * @param closing share with which the segment ends, in percent; null where nothing is spent at all
     */
    record Part(String key, String name, BigDecimal needed, BigDecimal share, BigDecimal closing) {

        public String neededText() {
            return EsMx.amount(needed);
        }

        public String shareText() {
            return share == null ? "n/d" : EsMx.percent(share);
        }

        public String closingText() {
            return closing == null ? "n/d" : EsMx.percent(closing);
        }
    }

    /**
     * @param plan share of a segment, in percent
     * @param spent pesos since the strategy began
     */
    record Segment(String key, String name, BigDecimal plan, BigDecimal spent) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    static Rest of(List<Segment> segments, BigDecimal amount) {
        BigDecimal plan = segments.stream().map(Segment::plan).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal spent = segments.stream().map(Segment::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = spent.add(amount);
        List<BigDecimal> lacking = segments.stream()
                .map(s -> whole.multiply(s.plan()).divide(plan, EXACT, RoundingMode.HALF_UP).subtract(s.spent())
                        .max(BigDecimal.ZERO))
                .toList();
        List<Mxn> needed = lacking.stream().allMatch(l -> l.signum() == 0)
                ? new Mxn(amount).splitBy(segments.stream().map(Segment::plan).toList())
                : new Mxn(amount).splitBy(lacking);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            BigDecimal part = needed.get(i).amount();
            parts.add(new Part(segment.key(), segment.name(), part, percent(part, amount),
                    percent(segment.spent().add(part), whole)));
        }
        return new Rest(amount, List.copyOf(parts), least(segments, plan, spent));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** So much that even the segment that is furthest above its plan is no longer above it. */
    private static BigDecimal least(List<Segment> segments, BigDecimal plan, BigDecimal spent) {
        BigDecimal whole = BigDecimal.ZERO;
        for (Segment segment : segments) {
            if (segment.plan().signum() == 0 && segment.spent().signum() > 0) {
                return null;
            }
            if (segment.plan().signum() > 0) {
                whole = whole.max(segment.spent().multiply(plan).divide(segment.plan(), 2, RoundingMode.CEILING));
            }
        }
        return whole.subtract(spent).max(BigDecimal.ZERO).setScale(2, RoundingMode.CEILING);
    }

    public boolean reaches() {
        return least != null && amount.compareTo(least) >= 0;
    }

    public String amountText() {
        return EsMx.amount(amount);
    }

    public String leastText() {
        return least == null ? "" : EsMx.amount(least);
    }
}
