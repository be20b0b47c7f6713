package mx.ine.vmre.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTests {

    private static final long NONE = -1;

    /** Points of three criteria, in millionths. */
    private static final long[][] THREE = {
        {points("100"), points("10"), points("10")},
        {points("10"), points("100"), points("10")},
        {points("40"), NONE, NONE},
        {points("40"), NONE, NONE}
    };

    @Test
    void aPlaceIsScoredOverTheCriteriaItHas() {
        Weighing weighing = new Weighing(THREE, 3);
        assertThat(weighing.score(0, weights("2", "1", "1"))).isEqualByComparingTo("55.00");
        assertThat(weighing.score(2, weights("2", "1", "1"))).isEqualByComparingTo("40.00");
        assertThat(weighing.score(2, weights("0", "1", "1"))).isNull();
    }

    @Test
    void equalScoresShareARankAndWhoHasNoScoreHasNone() {
        Weighing weighing = new Weighing(THREE, 3);
        assertThat(weighing.ranks(weights("1", "1", "1"))).containsExactly(1, 1, 1, 1);
        assertThat(weighing.ranks(weights("2", "1", "1"))).containsExactly(1, 4, 2, 2);
        assertThat(weighing.ranks(weights("0", "1", "1"))).containsExactly(2, 1, 0, 0);
    }

    @Test
    void allWeightingsAreTriedAndNoneTwice() {
        Weighing weighing = new Weighing(THREE, 3);
        List<int[]> all = weighing.weightings(weights("33.333333", "33.333333", "33.333333"), 100);
        assertThat(all).hasSize(99 * 98 / 2).allMatch(w -> Arrays.stream(w).sum() == 100 && Arrays.stream(w).min().orElse(0) > 0);
        assertThat(all.stream().map(Arrays::toString).distinct()).hasSize(all.size());
        assertThat(weighing.weightings(weights("60", "20", "20"), 10))
                .allMatch(w -> w[0] >= 50 && w[0] <= 70 && w[1] >= 10 && w[1] <= 30 && w[2] >= 10 && w[2] <= 30)
                .anyMatch(w -> w[0] == 50 && w[1] == 20 && w[2] == 30)
                .anyMatch(w -> w[0] == 70 && w[1] == 10 && w[2] == 20);
    }

    @Test
    void spansAreTheBestAndTheWorstRankOfAnyWeighting() {
        Weighing weighing = new Weighing(THREE, 3);
        Weighing.Span[] all = weighing.spans(weights("50", "25", "25"), 100);
        assertThat(all[0]).isEqualTo(new Weighing.Span(1, 4));
        assertThat(all[1]).isEqualTo(new Weighing.Span(1, 4));
        assertThat(all[2]).isEqualTo(new Weighing.Span(1, 3));
        Weighing.Span[] near = weighing.spans(weights("50", "25", "25"), 10);
        assertThat(near[0]).isEqualTo(new Weighing.Span(1, 1));
        // At 40, 35 and 25 the second place has 41.5 points and passes it.
        assertThat(near[2]).isEqualTo(new Weighing.Span(2, 3));
    }

    @Test
    void moreCriteriaAreTriedInLargerSteps() {
        long[][] two = {{points("1"), points("2")}};
        assertThat(new Weighing(two, 2).weightings(weights("50", "50"), 100)).hasSize(99);
        long[][] five = {{1, 1, 1, 1, 1}};
        assertThat(new Weighing(five, 5).step()).isEqualTo(5);
        assertThat(new Weighing(five, 5).weightings(weights("20", "20", "20", "20", "20"), 100)).hasSize(3876);
        assertThat(new Weighing(new long[0][], 3).spans(weights("30", "30", "40"), 100)).isEmpty();
    }

    private static long points(String points) {
        return new BigDecimal(points).movePointRight(Weighing.DECIMALS).longValueExact();
    }

    private static BigDecimal[] weights(String... weights) {
        return Arrays.stream(weights).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
