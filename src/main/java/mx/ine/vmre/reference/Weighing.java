package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks places by weighted criteria, and tells between which ranks each moves as the weights vary.
 *
 * <p>A place is scored over the criteria of which it has a figure: the mean of its normalised figures, weighed by the
 * weights of those criteria alone, so that what is missing counts neither as zero nor as anything else. Figures are
 * normalised to the largest of their criterion, which is 100, and kept to six decimals; everything after that is exact.
 */
final class Weighing {

    /** Normalised figures are whole numbers of millionths of a point. */
    static final int DECIMALS = 6;

    private final long[][] figures;
    private final int criteria;

    /** @param figures one row per place, one column per criterion, in millionths of a point; -1 where there is none */
    Weighing(long[][] figures, int criteria) {
        this.figures = figures;
        this.criteria = criteria;
    }

    /** @param low and {@code high} the best and the worst rank; 0 if the place has no score with any weights */
    record Span(int low, int high) {}

    /** Percentage points between one weighting and the next that is tried: fewer tries for more criteria. */
    int step() {
        return criteria <= 3 ? 1 : criteria == 4 ? 2 : 5;
    }

    /** A score in points, two decimals half-up; null where none of the place's criteria has weight. */
    BigDecimal score(int place, BigDecimal[] weights) {
        BigDecimal[] parts = parts(place, weights);
        return parts[1].signum() == 0
                ? null
                : parts[0].movePointLeft(DECIMALS).divide(parts[1], 2, RoundingMode.HALF_UP);
    }

    /** Rank of each place, 1 for the best and equal for equal scores; 0 without a score. */
    int[] ranks(BigDecimal[] weights) {
        BigDecimal[][] parts = new BigDecimal[figures.length][];
        for (int p = 0; p < figures.length; p++) {
            parts[p] = parts(p, weights);
        }
        Comparator<Integer> best = (a, b) -> parts[b][0].multiply(parts[a][1]).compareTo(parts[a][0].multiply(parts[b][1]));
        return ranked(IntStream.range(0, figures.length).filter(p -> parts[p][1].signum() > 0).boxed().toList(), best);
    }

    private BigDecimal[] parts(int place, BigDecimal[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int c = 0; c < criteria; c++) {
            if (figures[place][c] >= 0) {
                sum = sum.add(weights[c].multiply(BigDecimal.valueOf(figures[place][c])));
                weight = weight.add(weights[c]);
            }
        }
        return new BigDecimal[] {sum, weight};
    }

    /**
     * The ranks of each place over all weightings in whole steps that sum to 100, give every criterion at least one step
     * and leave none further than the margin from where it is; the weights in force are one of them.
     *
     * @param percents weights in force, in percent
     * @param margin in percentage points; 100 for all weightings
     */
    Span[] spans(BigDecimal[] percents, int margin) {
        int[] low = new int[figures.length];
        int[] high = new int[figures.length];
        widen(ranks(percents), low, high);
        for (int[] weights : weightings(percents, margin)) {
            widen(ranks(weights), low, high);
        }
        Span[] spans = new Span[figures.length];
        for (int p = 0; p < spans.length; p++) {
            spans[p] = new Span(low[p], high[p]);
        }
        return spans;
    }

    private static void widen(int[] ranks, int[] low, int[] high) {
        for (int p = 0; p < ranks.length; p++) {
            if (ranks[p] > 0) {
                low[p] = low[p] == 0 ? ranks[p] : Math.min(low[p], ranks[p]);
                high[p] = Math.max(high[p], ranks[p]);
            }
        }
    }

    /** All weightings tried. */
    List<int[]> weightings(BigDecimal[] percents, int margin) {
        List<int[]> found = new ArrayList<>();
        compose(new int[criteria], 0, 100, percents, margin, found);
        return found;
    }

    private void compose(int[] chosen, int at, int left, BigDecimal[] percents, int margin, List<int[]> found) {
        if (at == criteria - 1) {
            chosen[at] = left;
            if (left >= step() && near(left, percents[at], margin)) {
                found.add(chosen.clone());
            }
            return;
        }
        int others = (criteria - 1 - at) * step();
        for (int weight = step(); weight <= left - others; weight += step()) {
            if (near(weight, percents[at], margin)) {
                chosen[at] = weight;
                compose(chosen, at + 1, left - weight, percents, margin, found);
            }
        }
    }

    private static boolean near(int weight, BigDecimal percent, int margin) {
        return percent.subtract(BigDecimal.valueOf(weight)).abs().compareTo(BigDecimal.valueOf(margin)) <= 0;
    }

    /** Whole weights keep to whole numbers: some thousand weightings are tried for one page. */
    private int[] ranks(int[] weights) {
        long[] sums = new long[figures.length];
        long[] parts = new long[figures.length];
        for (int p = 0; p < figures.length; p++) {
            for (int c = 0; c < criteria; c++) {
                if (figures[p][c] >= 0) {
                    sums[p] += weights[c] * figures[p][c];
                    parts[p] += weights[c];
                }
            }
        }
        Comparator<Integer> best = (a, b) -> Long.compare(sums[b] * parts[a], sums[a] * parts[b]);
        return ranked(IntStream.range(0, figures.length).filter(p -> parts[p] > 0).boxed().toList(), best);
    }

    private int[] ranked(List<Integer> places, Comparator<Integer> best) {
        Integer[] order = places.toArray(Integer[]::new);
        Arrays.sort(order, best);
        int[] ranks = new int[figures.length];
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && best.compare(order[i - 1], order[i]) == 0;
            ranks[order[i]] = tied ? ranks[order[i - 1]] : i + 1;
        }
        return ranks;
    }
}
