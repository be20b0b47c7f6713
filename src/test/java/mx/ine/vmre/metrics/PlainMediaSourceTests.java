package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainMediaSourceTests {

    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";

    @Test
    void aGoodRowBecomesAFactWithItsLine() {
        ReadFile file = SampleFiles.lines(HEADER, "2020-11-02,Facebook,Registro,Video 1,es,US,Texas,1000,20,800,150.25,3");

        MediaFact fact = file.facts(MediaFact.class).get(0);
        assertThat(fact.line()).isEqualTo(2);
        assertThat(fact.platform()).isEqualTo("facebook");
        assertThat(fact.country()).isEqualTo("US");
        assertThat(fact.language()).isEqualTo("es");
        assertThat(fact.spend()).isEqualByComparingTo("150.25");
        assertThat(fact.reach()).isEqualTo(800);
    }

    @Test
    void aMissingCountryNeverBlocks() {
        ReadFile file = SampleFiles.lines(HEADER, "2020-11-02,Facebook,A,x,es,,,10,2,8,15.25,3");

        assertThat(file.facts).extracting(Fact::country).containsExactly((String) null);
    }

    @Test
    void aBadRowIsRejectedWithColumnValueAndReasonAndTheOthersStay() {
        ReadFile file = SampleFiles.lines(
                HEADER,
                "2020-11-02,Facebook,A,x,es,US,,10,2,8,15.25,3",
                "31/02/2020,Facebook,A,x,es,US,,10,2,8,15.25,3",
                "2020-11-03,Instagram,A,x,es,US,,10,2,8,15.25,3",
                "2020-11-04,Facebook,A,x,es,Reino,,10,2,8,15.25,3",
                "2020-11-05,Facebook,A,x,es,US,,10,2,8,15.2o,3",
                "2020-11-06,Facebook,A,x,es,US,,10.5,2,8,15.20,3",
                "2022-11-06,Facebook,A,x,es,US,,10,2,8,15.20,3",
                "2020-11-07,Facebook,A,x,es,US,,10,2,8,15.20,3,sobra",
                "2020-11-08,Facebook,A,x,es,US,,10,2,8,15.205,3",
                ",Facebook,A,x,es,US,,10,2,8,15.20,3");

        assertThat(file.facts).hasSize(1);
        assertThat(file.rejections)
                .extracting(Rejection::line, Rejection::column, Rejection::value, Rejection::reasonKey)
                .containsExactly(
                        tuple(3L, "date", "31/02/2020", "metrics.reason.not-a-date"),
                        tuple(4L, "platform", "Instagram", "metrics.reason.unknown-platform"),
                        tuple(5L, "country", "Reino", "metrics.reason.unknown-country"),
                        tuple(6L, "spend_mxn", "15.2o", "metrics.reason.not-a-number"),
                        tuple(7L, "impressions", "10.5", "metrics.reason.not-whole"),
                        tuple(8L, "date", "2022-11-06", "metrics.reason.outside"),
                        tuple(9L, "", "", "metrics.reason.cells"),
                        tuple(10L, "spend_mxn", "15.205", "metrics.reason.decimals"),
                        tuple(11L, "date", "", "metrics.reason.undated"));
    }

    @Test
    void aRowThatRepeatsAKeyIsToldNotAdded() {
        String row = "2020-11-02,Facebook,A,x,es,US,,10,2,8,15.25,3";
        ReadFile file = SampleFiles.lines(HEADER, row, "2020-11-02,Meta,A,x,es,EUA,,11,2,8,15.25,3".replace("EUA", "US"));

        assertThat(file.facts).hasSize(1);
        assertThat(file.rejections).extracting(Rejection::reasonKey, Rejection::args)
                .containsExactly(tuple("metrics.reason.repeated", java.util.List.of("2")));
    }

    @Test
    void ambiguousDatesAreAsked() {
        byte[] file = SampleFiles.text(
                "fecha,plataforma,campaña,país,impresiones,clics,gasto_mxn", "03/04/2020,Facebook,A,México,10,1,5.00");

        ReadFile open = SampleFiles.read(file, Map.of());
        ReadFile answered = SampleFiles.read(file, Map.of("dateOrder", "dmy"));

        assertThat(open.reading.decisions()).extracting(Decision::key).containsExactly("dateOrder");
        assertThat(open.waiting).containsExactly(2L);
        assertThat(answered.facts(MediaFact.class).get(0).period().from()).hasToString("2020-04-03");
    }

    @Test
    void oneDateSettlesTheOrderOfAllAndWindowsTextIsRead() {
        String text = "fecha;plataforma;campaña;país;impresiones;clics;gasto_mxn\r\n"
                + "03/04/2020;Facebook;A;México;1,000;1;5.00\r\n13/04/2020;Facebook;“B”;Canadá;2,000;1;6.00\r\n";
        ReadFile file = SampleFiles.read(text.getBytes(Charset.forName("windows-1252")), Map.of());

        assertThat(file.facts(MediaFact.class)).extracting(f -> f.period().from().toString(), MediaFact::campaign)
                .containsExactly(tuple("2020-04-03", "A"), tuple("2020-04-13", "“B”"));
        assertThat(file.all.get(Measure.IMPRESSIONS)).isEqualByComparingTo("3000");
    }

    @Test
    void amountsThatReadBothWaysAreAsked() {
        ReadFile open = SampleFiles.lines(HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,\"1,234\",3");

        assertThat(open.reading.decisions()).extracting(Decision::key).containsExactly("decimal");
        assertThat(open.facts).isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreAsked() {
        byte[] file = SampleFiles.text(
                "date,platform,campaign,country,impressions,clicks,clicks,spend_mxn", "2020-11-02,Facebook,A,US,10,1,2,5.00");

        ReadFile open = SampleFiles.read(file, Map.of());
        ReadFile answered = SampleFiles.read(file, Map.of("column.clicks", "7"));

        assertThat(open.reading.decisions()).extracting(Decision::key).containsExactly("column.clicks");
        assertThat(open.facts).isEmpty();
        assertThat(answered.all.get(Measure.CLICKS)).isEqualByComparingTo("2");
    }
}
