package mx.ine.vmre.paidmedia;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTests {

    private static final DatePeriod NOVEMBER = new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30));

    @ParameterizedTest
    @CsvSource({
        "1000.00, 1000.00, WITHIN", "1000.00, 1100.00, WITHIN", "1000.00, 1100.01, OVER", "1000.00, 900.00, WITHIN",
        "1000.00, 899.99, UNDER", "1000.00, 0.00, NO_SPEND", "0.00, 0.01, NO_PLAN", "1000.00, , NO_DATA"
    })
    void aLineThatEndedIsMeasuredByTheTolerance(BigDecimal plan, BigDecimal actual, Deviation expected) {
        assertThat(Deviation.of(plan, actual, NOVEMBER, NOVEMBER.to(), BigDecimal.TEN)).isEqualTo(expected);
    }

    @Test
    void aLineThatRunsIsNotBehindButMayBeAhead() {
        LocalDate running = LocalDate.of(2020, 11, 29);

        assertThat(of("10.00", running)).isEqualTo(Deviation.NOT_DUE);
        assertThat(of("0.00", running)).isEqualTo(Deviation.NOT_DUE);
        assertThat(of("1100.01", running)).isEqualTo(Deviation.OVER);
        assertThat(Deviation.of(new BigDecimal("1000"), null, NOVEMBER, running, BigDecimal.TEN))
                .isEqualTo(Deviation.NOT_DUE);
    }

    @Test
    void withoutToleranceOnlyThePlanItselfIsWithin() {
        assertThat(Deviation.of(BigDecimal.TEN, BigDecimal.TEN, NOVEMBER, NOVEMBER.to(), BigDecimal.ZERO))
                .isEqualTo(Deviation.WITHIN);
        assertThat(Deviation.of(BigDecimal.TEN, new BigDecimal("10.01"), NOVEMBER, NOVEMBER.to(), BigDecimal.ZERO))
                .isEqualTo(Deviation.OVER);
    }

    private static Deviation of(String actual, LocalDate asOf) {
        return Deviation.of(new BigDecimal("1000.00"), new BigDecimal(actual), NOVEMBER, asOf, BigDecimal.TEN);
    }
}
