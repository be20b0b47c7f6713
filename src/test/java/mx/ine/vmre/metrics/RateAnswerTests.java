package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateAnswerTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Test
    void whatWasTypedIsKeptInOneForm() {
        assertThat(RateAnswer.RATE.read(" $20.123400 ", TODAY)).isEqualTo("20.1234");
        assertThat(RateAnswer.RATE.read("0.000001", TODAY)).isEqualTo("0.000001");
        assertThat(RateAnswer.RATE.read("1,000,000", TODAY)).isEqualTo("1000000");
        assertThat(RateAnswer.DATE.read("30/11/2020", TODAY)).isEqualTo("2020-11-30");
        assertThat(RateAnswer.DATE.read("2020-12-07", TODAY)).isEqualTo("2020-12-07");
        assertThat(RateAnswer.SOURCE.read("  Banco de México,\tFIX ", TODAY)).isEqualTo("Banco de México, FIX");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, abc, metrics.error.rate",
        "RATE, '', metrics.error.rate",
        "RATE, '20,1234', metrics.error.rate",
        "RATE, 0, metrics.error.rate-bounds",
        "RATE, -3, metrics.error.rate-bounds",
        "RATE, 1000000.01, metrics.error.rate-bounds",
        "RATE, 20.1234567, metrics.error.rate-decimals",
        "DATE, ayer, metrics.error.rate-date",
        "DATE, 31/11/2020, metrics.error.rate-date",
        "DATE, 08/12/2020, metrics.error.rate-future",
        "DATE, 1999-12-31, metrics.error.rate-old",
        "SOURCE, '  ', metrics.error.rate-source",
    })
    void whatCannotBeReadIsRefusedAtItsField(RateAnswer asked, String typed, String key) {
        assertThatThrownBy(() -> asked.read(typed, TODAY))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).contains(asked.field());
                });
        assertThat(asked.answered("USD", Map.of(asked.key("USD"), typed), TODAY)).isFalse();
    }

    @Test
    void aSourceHasAnEnd() {
        assertThatThrownBy(() -> RateAnswer.SOURCE.read("x".repeat(201), TODAY)).hasMessage("metrics.error.rate-source-long");
    }

    @Test
    void aRateIsKnownWhenAllThreeAreAnswered() {
        Map<String, String> all =
                Map.of("rate.USD", "20.5", "rateDate.USD", "2020-11-30", "rateSource.USD", "Banco de México, FIX");

        assertThat(RateAnswer.complete("USD", all, TODAY)).get().extracting(ExchangeRate::date)
                .isEqualTo(LocalDate.of(2020, 11, 30));
        assertThat(RateAnswer.complete("EUR", all, TODAY)).isEmpty();
        assertThat(RateAnswer.complete("USD", Map.of("rate.USD", "20.5", "rateDate.USD", "2020-11-30"), TODAY)).isEmpty();
    }
}
