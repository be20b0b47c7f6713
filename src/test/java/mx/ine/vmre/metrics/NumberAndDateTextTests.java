package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAndDateTextTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "\"1,234.50\", POINT, 1234.50", "\"$1,234.50\", POINT, 1234.50", "\"MX$1,234.50\", POINT, 1234.50",
        "\"1.234,50\", COMMA, 1234.50", "\"(1,234)\", POINT, -1234", "\"-$1,234.5\", POINT, -1234.5",
        "\"11’848,537\", POINT, 11848537", "\"11'848,537\", POINT, 11848537", "\"1 234,56\", COMMA, 1234.56",
        "\"１２３\", POINT, 123", "\".5\", POINT, 0.5", "\"8651,95\", COMMA, 8651.95", "\"0\", POINT, 0"
    })
    void numbersOfEitherStyleAreReadExactly(String text, NumberStyle style, BigDecimal expected) {
        assertThat(style.parse(text)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.204,5o", "1,23,456", "12,34", "1.2.3", "< 10%", "2.8%", "1.2E+17", "--5", "", "abc", "1,234.", "(1", "(-1)"})
    void whatIsNoNumberOfTheStyleIsRefused(String text) {
        assertThat(NumberStyle.POINT.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "N/D", "n.d.", "—"})
    void signsOfEmptinessAreEmptyNotZero(String text) {
        assertThat(SourceRow.isEmpty(text)).isTrue();
    }

    @Test
    void everyAmountThatIsWrittenInAStyleReadsBackTheSame() {
        DecimalFormat mexican = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));
        DecimalFormat european = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        LongStream.iterate(7, cents -> cents * 31 % 99_999_999_999L).limit(10_000).forEach(cents -> {
            BigDecimal amount = BigDecimal.valueOf(cents, 2);
            assertThat(NumberStyle.POINT.parse(mexican.format(amount))).contains(amount);
            assertThat(NumberStyle.COMMA.parse(european.format(amount))).contains(amount);
            NumberEvidence evidence = new NumberEvidence();
            evidence.see(european.format(amount), false);
            assertThat(evidence.settled()).contains(NumberStyle.COMMA);
        });
    }

    @Test
    void theStyleIsDecidedFromAllValuesAndOneOddValueDoesNotTurnIt() {
        assertThat(style(false, "1,234.50", "12.30", "1.204,50")).contains(NumberStyle.POINT);
        assertThat(style(true, "1.247")).contains(NumberStyle.COMMA);
        assertThat(style(true, "1,247")).contains(NumberStyle.POINT);
        assertThat(style(true, "11’848,537")).contains(NumberStyle.POINT);
        assertThat(style(false, "1,234")).isEmpty();
        assertThat(style(false, "1.234", "12,5")).contains(NumberStyle.COMMA);
        assertThat(style(false, "12.5", "12,5")).isEmpty();
        assertThat(style(false, "5", "7")).contains(NumberStyle.POINT);
    }

    private static java.util.Optional<NumberStyle> style(boolean whole, String... texts) {
        NumberEvidence evidence = new NumberEvidence();
        for (String text : texts) {
            evidence.see(text, whole);
        }
        return evidence.settled();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "2020-11-02, DAY_FIRST, 2020-11-02", "20201102, DAY_FIRST, 2020-11-02", "02/11/2020, DAY_FIRST, 2020-11-02",
        "11/2/20, MONTH_FIRST, 2020-11-02", "2.11.2020, DAY_FIRST, 2020-11-02", "\"Nov 2, 2020\", DAY_FIRST, 2020-11-02",
        "2 nov 2020, MONTH_FIRST, 2020-11-02", "2 de noviembre de 2020, DAY_FIRST, 2020-11-02",
        "10 de setiembre de 2020, DAY_FIRST, 2020-09-10", "2-nov-20, DAY_FIRST, 2020-11-02",
        "2020-11-02 00:00:00, DAY_FIRST, 2020-11-02", "1 sept. 2020, DAY_FIRST, 2020-09-01"
    })
    void datesInFiguresAndWordsAreRead(String text, DateOrder order, LocalDate expected) {
        assertThat(DateText.date(text, order)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-01T05:59:00Z, 2020-10-31", "2020-11-01T06:00:00Z, 2020-11-01", "2020-10-31T23:59:00-06:00, 2020-10-31",
        "2020-11-01 00:01:00-0600, 2020-11-01", "2020-11-30T23:59:59.999Z, 2020-11-30", "01/11/2020 05:59 UTC, 2020-10-31",
        "2020-07-01T04:59:00+00:00, 2020-06-30", "2020-07-01T05:00:00Z, 2020-07-01", "2020-11-01T09:00:00+09, 2020-10-31",
        "2020-11-01T23:59:00, 2020-11-01", "2020-11-01 00:01, 2020-11-01"
    })
    void aTimeThatNamesItsDistanceToGreenwichIsOfTheDayInCentralMexico(String text, LocalDate expected) {
        assertThat(DateText.date(text, DateOrder.DAY_FIRST)).contains(expected);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThat(DateText.date("2020-11-01T25:00:00Z", DateOrder.DAY_FIRST)).isEmpty();
        assertThat(DateText.date("2020-11-01T05:00:00+99:00", DateOrder.DAY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2020", "29/02/2019", "2020-13-01", "ayer", "2020", "44137", "1/2", ""})
    void whatIsNoDateIsRefused(String text) {
        assertThat(DateText.date(text, DateOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void everyDayReadsBackInEveryWriting() {
        List<DateTimeFormatter> writings = List.of(
                DateTimeFormatter.ISO_DATE,
                DateTimeFormatter.ofPattern("dd/MM/yyyy"),
                DateTimeFormatter.ofPattern("d-M-yy"),
                DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", new Locale("es", "MX")),
                DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
                DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH));
        LocalDate first = LocalDate.of(2019, 1, 1);
        for (int i = 0; i < 1096; i++) {
            LocalDate day = first.plusDays(i);
            writings.forEach(writing ->
                    assertThat(DateText.date(day.format(writing), DateOrder.DAY_FIRST)).contains(day));
        }
    }

    @Test
    void aDayAboveTwelveProvesTheOrder() {
        assertThat(DateText.proves("13/04/2020")).contains(DateOrder.DAY_FIRST);
        assertThat(DateText.proves("04/13/2020")).contains(DateOrder.MONTH_FIRST);
        assertThat(DateText.proves("03/04/2020")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "November 1, 2020 - November 30, 2020", "1 November 2020 - 30 November 2020", "# 20201101-20201130",
        "1 de noviembre de 2020 - 30 de noviembre de 2020", "1 nov 2020 – 30 nov 2020", "01/11/2020 - 30/11/2020",
        "2020-11-01 a 2020-11-30"
    })
    void periodsOfPreamblesAreRead(String text) {
        assertThat(DateText.period(text)).hasValueSatisfying(p -> {
            assertThat(p.from()).isEqualTo(LocalDate.of(2020, 11, 1));
            assertThat(p.to()).isEqualTo(LocalDate.of(2020, 11, 30));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"All time", "Campaign report", "Ventas - México", "01/02/2020 - 03/04/2020"})
    void whatStatesNoPeriodStatesNone(String text) {
        assertThat(DateText.period(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-11", "202011", "11/2020", "noviembre de 2020", "November 2020", "nov. 2020", "2020-11-01"})
    void monthsAreRead(String text) {
        assertThat(DateText.month(text)).hasToString("Optional[2020-11]");
    }
}
