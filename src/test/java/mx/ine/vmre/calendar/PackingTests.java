package mx.ine.vmre.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTests {

    @Test
    void barsShareARowOnlyIfTheyDoNotTouch() {
        Packing packing = new Packing(92, 2);

        assertThat(packing.place(1, 30)).isEqualTo(1);
        assertThat(packing.place(30, 40)).isEqualTo(2);
        assertThat(packing.place(31, 92)).isEqualTo(1);
        assertThat(packing.place(35, 36)).isZero();
        assertThat(packing.place(-5, 500)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-4, 92, q4, 2020-10-01, 2020-12-31", "2021-1, 90, q1, 2021-01-01, 2021-03-31",
        "2020-1, 91, q1l, 2020-01-01, 2020-03-31", "2021-2, 91, q2, 2021-04-01, 2021-06-30",
        "2019-3, 92, q3, 2019-07-01, 2019-09-30"
    })
    void aQuarterKnowsItsDays(String text, int days, String css, LocalDate from, LocalDate to) {
        Quarter quarter = Quarter.parse(text).orElseThrow();

        assertThat(quarter.days()).isEqualTo(days);
        assertThat(quarter.css()).isEqualTo(css);
        assertThat(quarter.period().from()).isEqualTo(from);
        assertThat(quarter.period().to()).isEqualTo(to);
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(Quarter.of(to)).isEqualTo(quarter);
        assertThat(quarter).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020", "2020-5", "2020-0", "20-1", "2020-1x", "9999-1"})
    void whatIsNoQuarterIsLeftOut(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void monthsAreReadStrictly() {
        assertThat(YearMonths.parse("2020-12")).contains(YearMonth.of(2020, 12));
        assertThat(YearMonths.parse("2020-13")).isEmpty();
        assertThat(YearMonths.parse("x")).isEmpty();
    }
}
