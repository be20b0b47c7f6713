package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegistrationRequestSourceTests {

    private static final String HEADER =
            "semana_inicio,semana_fin,pais,entidad_clave,entidad_origen,modalidad,solicitudes_lnere,fecha_corte";

    @Test
    void theSampleGivesTheExpectedRequestsByCountryAndWeek() {
        ReadFile file = SampleFiles.read(REQUESTS);

        assertThat(file.reading.source().code()).isEqualTo("lnere");
        assertThat(file.facts).hasSize(233);
        assertThat(file.rejections).isEmpty();
        assertThat(file.all.get(Measure.REQUESTS)).isEqualByComparingTo("3635");
        assertThat(file.sum("US", Measure.REQUESTS)).isEqualByComparingTo("2872");
        assertThat(file.sum("CA", Measure.REQUESTS)).isEqualByComparingTo("492");
        assertThat(file.sum("ES", Measure.REQUESTS)).isEqualByComparingTo("271");
        Map<String, Long> byWeek = file.facts(RequestFact.class).stream()
                .collect(Collectors.groupingBy(
                        f -> f.period().from().toString(), Collectors.summingLong(RequestFact::requests)));
        ExpectedSums.of(REQUESTS).get("requests_by_week").properties().forEach(
                week -> assertThat(byWeek.get(week.getKey())).isEqualTo(week.getValue().asLong()));
    }

    @Test
    void entitiesKeepTheirLeadingZeroAndTheCutDecidesTheMonth() {
        RequestFact first = SampleFiles.read(REQUESTS).facts(RequestFact.class).get(0);

        assertThat(first.entityKey()).isEqualTo("03");
        assertThat(first.mode()).isEqualTo("electronic");
        assertThat(first.reported()).hasToString("2020-11-09");
    }

    @Test
    void rowsThatCannotBeStoredSayWhichCellAndWhy() {
        ReadFile file = SampleFiles.lines(
                HEADER,
                "2020-11-02,2020-11-08,Narnia,03,BCS,Postal,4,2020-11-09",
                "2020-11-02,2020-11-08,España,03,BCS,Paloma,4,2020-11-09",
                "2020-11-02,2020-11-08,España,03,BCS,Postal,,2020-11-09",
                "2020-11-02,2020-11-08,España,03,BCS,Postal,-4,2020-11-09",
                "2018-11-02,2018-11-08,España,03,BCS,Postal,4,2018-11-09",
                "Total,,,,,,16,");

        assertThat(file.facts).isEmpty();
        assertThat(file.rejections)
                .extracting(Rejection::line, Rejection::column, Rejection::value, Rejection::reasonKey)
                .containsExactly(
                        tuple(2L, "pais", "Narnia", "metrics.reason.unknown-country"),
                        tuple(3L, "modalidad", "Paloma", "metrics.reason.unknown-mode"),
                        tuple(4L, "", "", "metrics.reason.no-figures"),
                        tuple(5L, "solicitudes_lnere", "-4", "metrics.reason.negative"),
                        tuple(6L, "fecha_corte", "2018-11-09", "metrics.reason.outside"));
    }

    @Test
    void totalsOfACountryStandUnderItsEntitiesOrModes() {
        ReadFile file = SampleFiles.lines(
                HEADER,
                "2020-11-02,2020-11-08,España,03,BCS,Postal,4,2020-11-09",
                "2020-11-02,2020-11-08,España,03,BCS,Total,4,2020-11-09",
                "2020-11-02,2020-11-08,España,,Total,,4,2020-11-09");

        assertThat(file.facts).hasSize(1);
        assertThat(file.rejections).isEmpty();
        assertThat(file.skipped).containsEntry(RowKind.TOTAL, 2);
    }
}
