package mx.ine.vmre.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTests {

    @Test
    void monthsStandAtEqualDistancesBetweenLeastAndMost() {
        Spark spark = spark(10, 20, 15);

        assertThat(spark.lines()).containsExactly("2.0,29.0 44.0,6.0 86.0,17.5");
        assertThat(spark.last()).isEqualTo(new Spark.Point(86, 17.5));
    }

    @Test
    void aMonthWithoutValueIsAGapNotAZero() {
        Spark spark = spark(10, 20, null, 15, null);

        assertThat(spark.lines()).containsExactly("2.0,29.0 23.0,6.0");
        assertThat(spark.lone()).containsExactly(new Spark.Point(65, 17.5));
        assertThat(spark.last()).as("the latest known month").isEqualTo(new Spark.Point(65, 17.5));
    }

    @Test
    void equalMonthsAreALevelLine() {
        assertThat(spark(7, 7).lines()).containsExactly("2.0,17.5 86.0,17.5");
    }

    @Test
    void oneMonthAloneIsNoLine() {
        assertThat(spark(null, 7, null)).isNull();
        assertThat(spark()).isNull();
    }

    private static Spark spark(Integer... values) {
        List<BigDecimal> months =
                Arrays.stream(values).map(v -> v == null ? null : BigDecimal.valueOf(v)).toList();
        return Spark.of(months);
    }
}
