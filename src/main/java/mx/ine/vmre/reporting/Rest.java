package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Mxn;

/**
 * What the rest of the budget must be so that the segments end at their planned shares (Estrategia 7.5). It is reckoned
 * on what the segments have had since the strategy began, in the base of the split; what went outside of them cannot be
 * made up for.
 *
 * @param amount the rest, in pesos or impressions
 * @param parts of each segment, in the split's order; they add up to the amount
 * @param least the smallest rest with which the plan is reached, or null where no amount reaches it
 */
record Rest(RestBase base, BigDecimal amount, List<Part> parts, BigDecimal least) {

    /**
     * @param needed of the rest, for the segment
     * @param share of the rest, in percent; null where the rest is nothing
     * @param closing share with which the segment ends, in percent; null where nothing is spent at all
     */
    record Part(RestBase base, String key, String name, BigDecimal needed, BigDecimal share, BigDecimal closing) {

        public String neededText() {
            return base.text(needed);
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
     * @param spent since the strategy began
     */
    record Segment(String key, String name, BigDecimal plan, BigDecimal spent) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    static Rest of(RestBase base, List<Segment> segments, BigDecimal amount) {
        BigDecimal plan = segments.stream().map(Segment::plan).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal spent = segments.stream().map(Segment::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = spent.add(amount);
        List<BigDecimal> lacking = segments.stream()
                .map(s -> whole.multiply(s.plan()).divide(plan, EXACT, RoundingMode.HALF_UP).subtract(s.spent())
                        .max(BigDecimal.ZERO))
                .toList();
        List<BigDecimal> needed = split(base, amount, lacking.stream().allMatch(l -> l.signum() == 0)
                ? segments.stream().map(Segment::plan).toList() : lacking);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            BigDecimal part = needed.get(i);
            parts.add(new Part(base, segment.key(), segment.name(), part, percent(part, amount),
                    percent(segment.spent().add(part), whole)));
        }
        return new Rest(base, amount, List.copyOf(parts), least(base, segments, plan, spent));
    }

    /** In the smallest parts of the base, so that what is split adds up. */
    private static List<BigDecimal> split(RestBase base, BigDecimal amount, List<BigDecimal> weights) {
        int shift = 2 - base.decimals();
        return new Mxn(amount.movePointLeft(shift)).splitBy(weights).stream()
                .map(part -> part.amount().movePointRight(shift).setScale(base.decimals()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** So much that even the segment that is furthest above its plan is no longer above it. */
    private static BigDecimal least(RestBase base, List<Segment> segments, BigDecimal plan, BigDecimal spent) {
        BigDecimal whole = BigDecimal.ZERO;
        for (Segment segment : segments) {
            if (segment.plan().signum() == 0 && segment.spent().signum() > 0) {
                return null;
            }
            if (segment.plan().signum() > 0) {
                whole = whole.max(segment.spent().multiply(plan).divide(segment.plan(), base.decimals(), RoundingMode.CEILING));
            }
        }
        return whole.subtract(spent).max(BigDecimal.ZERO).setScale(base.decimals(), RoundingMode.CEILING);
    }

    public boolean reaches() {
        return least != null && amount.compareTo(least) >= 0;
    }

    public String amountText() {
        return base.text(amount);
    }

    public String leastText() {
        return least == null ? "" : base.text(least);
    }
}
