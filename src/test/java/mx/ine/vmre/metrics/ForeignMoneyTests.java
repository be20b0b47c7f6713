package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Amounts in other currencies than pesos, read without a database. */
class ForeignMoneyTests {

    private static final String GOOGLE = "Campaign,Currency code,Day,Impr.,Clicks,Cost";
    private static final Map<String, String> DOLLARS = rate("USD", "20.1235");

    private static Map<String, String> rate(String currency, String rate) {
        return Map.of("rate." + currency, rate, "rateDate." + currency, "2020-11-30",
                "rateSource." + currency, "Banco de México, FIX");
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static ReadFile read(Map<String, String> answers, String... lines) {
        return SampleFiles.read(SampleFiles.text(lines), answers);
    }

    private static List<String> asked(ReadFile file) {
        return file.reading.decisions().stream().map(Decision::key).toList();
    }

    @Test
    void aColumnOfDollarsAsksForTheRateItsDateAndItsSource() {
        String[] lines = {GOOGLE, "A,USD,2020-11-02,10,1,100.00"};

        ReadFile open = read(Map.of(), lines);
        ReadFile half = read(Map.of("rate.USD", "20", "rateDate.USD", "2020-12-08"), lines);

        assertThat(asked(open)).containsExactly("rate.USD", "rateDate.USD", "rateSource.USD");
        assertThat(open.reading.decisions()).allMatch(Decision::typed);
        assertThat(open.waiting).containsExactly(2L);
        assertThat(asked(half)).as("a day that is still to come is no answer").containsExactly("rateDate.USD", "rateSource.USD");
    }

    @Test
    void factsKeepWhatTheFileSaysBesidePesosToTheCent() {
        ReadFile file = read(DOLLARS, GOOGLE, "A,USD,2020-11-02,10,1,100.01", "B,usd,2020-11-02,10,1,", "C,USD,2020-11-02,10,1,0.00");

        assertThat(asked(file)).isEmpty();
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::spend, f -> f.foreign() == null ? null : f.foreign().amount())
                .containsExactly(
                        tuple(new BigDecimal("2012.55"), new BigDecimal("100.01")), // 2012.551235
                        tuple(null, null),
                        tuple(new BigDecimal("0.00"), new BigDecimal("0.00")));
        assertThat(new ForeignAmount("USD", new BigDecimal("0.01"), new BigDecimal("0.5")).pesos())
                .as("half a cent up").isEqualTo("0.01");
    }

    @Test
    void aFileMayMixCurrenciesIfEachRowSaysItsOwn() {
        ReadFile file = read(
                joined(DOLLARS, rate("CAD", "15")), GOOGLE, "A,USD,2020-11-02,10,1,1.00", "B,MXN,2020-11-02,10,1,5.00",
                "C,CAD,2020-11-02,10,1,2.00", "D,,2020-11-02,10,1,2.00", "E,dólares,2020-11-02,10,1,2.00");

        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("55.12");
        assertThat(file.facts(MediaFact.class)).extracting(f -> f.foreign() == null ? "MXN" : f.foreign().currency())
                .containsExactly("USD", "MXN", "CAD");
        assertThat(file.rejections).extracting(Rejection::line, Rejection::column, Rejection::reasonKey)
                .containsExactly(
                        tuple(5L, "Currency code", "metrics.reason.no-currency"),
                        tuple(6L, "Currency code", "metrics.reason.unknown-currency"));
    }

    @Test
    void aNameThatStatesTheCurrencyCountsForAllRows() {
        ReadFile meta = read(DOLLARS, "Nombre de la campaña,Día,Impresiones,Clics en el enlace,Importe gastado (USD)", "A,2020-11-02,10,1,2.00");
        ReadFile open = read(Map.of(), "date,platform,campaign,impressions,clicks,spend_eur", "2020-11-02,Facebook,A,10,1,2.00");

        assertThat(meta.all.get(Measure.SPEND)).isEqualByComparingTo("40.25");
        assertThat(asked(open)).containsExactly("rate.EUR", "rateDate.EUR", "rateSource.EUR");
    }

    @Test
    void ofTwoColumnsOfAmountsTheChosenOneSaysTheCurrency() {
        String[] lines = {"date,platform,campaign,impressions,clicks,spend_mxn,spend_usd", "2020-11-02,Facebook,A,10,1,40.00,2.00"};

        assertThat(asked(read(Map.of("column.spend", "6"), lines))).isEmpty();
        assertThat(asked(read(Map.of("column.spend", "7"), lines))).contains("rate.USD");
        assertThat(read(joined(DOLLARS, Map.of("column.spend", "7")), lines).all.get(Measure.SPEND)).isEqualByComparingTo("40.25");
    }

    @Test
    void anAnsweredCurrencyBringsUpItsRate() {
        String[] lines = {"Campaign,Day,Impr.,Clicks,Cost", "A,2020-11-02,10,1,100.00"};

        assertThat(read(Map.of(), lines).reading.decisions()).singleElement().satisfies(d -> {
            assertThat(d.key()).isEqualTo("currency");
            assertThat(d.options()).extracting(Decision.Option::value).startsWith("MXN", "USD", "CAD").contains("COP", "JPY")
                    .doesNotContain("XXX", "XAU").doesNotHaveDuplicates();
        });
        assertThat(asked(read(Map.of("currency", "USD"), lines))).contains("rate.USD");
        assertThat(read(joined(DOLLARS, Map.of("currency", "USD")), lines).all.get(Measure.SPEND)).isEqualByComparingTo("2012.35");
        assertThat(asked(read(Map.of("currency", "MXN"), lines))).isEmpty();
    }

    @Test
    void millionthsAreConvertedToo() {
        ReadFile file = read(DOLLARS, "Campaign name,Time period,Currency,Billed charge local micro,Impressions,Link clicks",
                "A,2020-11-02,USD,1500000,10,1");

        assertThat(file.facts(MediaFact.class).get(0).foreign().amount()).isEqualTo("1.50");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("30.19");
    }

    @Test
    void namesAreSpanishAndCodesReadInAnyCase() {
        assertThat(Currencies.title("USD")).isEqualTo("Dólar estadounidense");
        assertThat(Currencies.known(" eur ")).contains("EUR");
        assertThat(Set.of("pesos", "US", "ABC", "XTS")).allMatch(text -> Currencies.known(text).isEmpty());
    }
}
