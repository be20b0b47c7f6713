package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts with the sign or the code of their currency. */
class MoneyTextTests {

    private static final String META = "Day,Campaign name,Impressions,Link clicks,";
    private static final Map<String, String> DOLLARS =
            Map.of("rate.USD", "20", "rateDate.USD", "2020-11-30", "rateSource.USD", "Banco de México, FIX");

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "US$ 1.00;USD;1.00", "$1,234.50;;1,234.50", "€ 3,20;EUR;3,20", "MXN 12.00;MXN;12.00", "1.234,50 €;EUR;1.234,50",
        "$1,234.50 MXN;MXN;1,234.50", "USD$5;USD;5", "($12.00);;-12.00", "-US$12;USD;-12", "$ -3.5;;-3.5",
        "12.00 M.N.;MXN;12.00", "CA$ .50;CAD;.50", "£ 7;GBP;7", "1234.50;;1234.50", "mxn 1;MXN;1"
    })
    void theCurrencyAndTheNumberAreToldApart(String text, String currency, String number) {
        MoneyText money = MoneyText.of(text).orElseThrow();

        assertThat(money.currency()).isEqualTo(currency);
        assertThat(money.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mil", "12 pesos", "EUR 3 USD", "€ 3 MXN", "$3 EUR", "(12", "--5", "XYZ 3", "", "$"})
    void whatIsNoAmountIsNone(String text) {
        assertThat(MoneyText.of(text).filter(money -> !money.number().equals(text))).isEmpty();
    }

    @Test
    void theSignOfDollarsAllowsWhateverIsWrittenWithIt() {
        MoneyText money = MoneyText.of("$5").orElseThrow();

        assertThat(money.allows("MXN")).isTrue();
        assertThat(money.allows("USD")).isTrue();
        assertThat(money.allows("EUR")).isFalse();
    }

    private static ReadFile read(Map<String, String> answers, String column, String... amounts) {
        String[] lines = new String[amounts.length + 1];
        lines[0] = META + column;
        for (int i = 0; i < amounts.length; i++) {
            lines[i + 1] = "2020-11-0" + (i + 1) + ",A,10,1," + amounts[i];
        }
        return SampleFiles.read(SampleFiles.text(lines), answers);
    }

    @Test
    void aCurrencyThatAmountsNameIsThatOfTheFile() {
        ReadFile dollars = read(DOLLARS, "Amount spent", "US$ 1.00", "\"US$ 1,000.50\"");

        assertThat(dollars.reading.decisions()).isEmpty();
        assertThat(dollars.all.get(Measure.SPEND)).isEqualByComparingTo("20030.00");
        assertThat(read(Map.of(), "Amount spent", "MXN 12.00", "\"1,012.00 MXN\"").all.get(Measure.SPEND))
                .isEqualByComparingTo("1024.00");
        assertThat(read(Map.of(), "Amount spent (EUR)", "\"€ 3,20\"", "\"1.234,50 €\"").reading.decisions())
                .extracting(Decision::key).containsExactly("rate.EUR", "rateDate.EUR", "rateSource.EUR");
    }

    @Test
    void theSignOfDollarsAloneIsAskedAbout() {
        assertThat(read(Map.of(), "Amount spent", "\"$1,234.50\"").reading.decisions())
                .extracting(Decision::key).containsExactly("currency");
        assertThat(read(Map.of("currency", "MXN"), "Amount spent", "\"$1,234.50\"").all.get(Measure.SPEND))
                .isEqualByComparingTo("1234.50");
        assertThat(read(Map.of(), "Amount spent (MXN)", "\"$1,234.50\"").all.get(Measure.SPEND))
                .isEqualByComparingTo("1234.50");
    }

    @Test
    void whereTheColumnAndItsAmountsDisagreeAPersonSaysWhichCounts() {
        ReadFile open = read(Map.of(), "Amount spent (MXN)", "US$ 1.00", "2.00");

        assertThat(open.reading.decisions()).singleElement().satisfies(asked -> {
            assertThat(asked.questionKey()).isEqualTo("metrics.question.currency-contradicted");
            assertThat(asked.options()).extracting(Decision.Option::value).containsExactly("MXN", "cells");
        });
        assertThat(open.waiting).hasSize(2);
        assertThat(read(Map.of("currency", "MXN"), "Amount spent (MXN)", "US$ 1.00", "2.00").all.get(Measure.SPEND))
                .isEqualByComparingTo("3.00");
        Map<String, String> cells = new HashMap<>(DOLLARS);
        cells.put("currency", "cells");
        assertThat(read(cells, "Amount spent (MXN)", "US$ 1.00", "2.00").all.get(Measure.SPEND))
                .as("what names none is in the column's").isEqualByComparingTo("22.00");
    }

    @Test
    void amountsThatNameNoneBesideSomeThatDoAreAskedAbout() {
        assertThat(read(DOLLARS, "Amount spent", "US$ 1.00", "2.00").reading.decisions())
                .extracting(Decision::questionKey).containsExactly("metrics.question.currency-rest");
        Map<String, String> pesos = new HashMap<>(DOLLARS);
        pesos.put("currency", "MXN");
        assertThat(read(pesos, "Amount spent", "US$ 1.00", "2.00").all.get(Measure.SPEND)).isEqualByComparingTo("22.00");
    }

    @Test
    void anAmountThatContradictsItsOwnRowIsRejected() {
        ReadFile file = SampleFiles.read(SampleFiles.text(META + "Currency,Amount spent",
                "2020-11-01,A,10,1,MXN,US$ 1.00", "2020-11-02,A,10,1,MXN,$2.00", "2020-11-03,A,10,1,EUR,$2.00"),
                Map.of("rate.EUR", "24", "rateDate.EUR", "2020-11-30", "rateSource.EUR", "FIX"));

        assertThat(file.rejections).extracting(Rejection::line, Rejection::reasonKey, Rejection::value).containsExactly(
                tuple(2L, "metrics.reason.other-currency", "US$ 1.00"),
                tuple(4L, "metrics.reason.other-currency", "$2.00"));
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::spend).containsExactly(new BigDecimal("2.00"));
    }

    @Test
    void rowsThatDifferOnlyInTheirCurrencyAreTwo() {
        String[] lines = {META + "Currency,Amount spent", "2020-11-01,A,10,1,MXN,5.00", "2020-11-01,A,10,1,USD,1.00",
            "2020-11-01,B,10,1,USD,1.00", "2020-11-01,A,10,1,usd,1.00"};
        ReadFile file = SampleFiles.read(SampleFiles.text(lines), DOLLARS);

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::breakdown)
                .containsExactly("Currency: MXN", "Currency: USD", "");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("45.00");
        assertThat(file.rejections).extracting(Rejection::line).containsExactly(5L);
    }
}
