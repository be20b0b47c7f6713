package mx.ine.vmre.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFilterTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);

    @Test
    void whatTheAddressAsksWronglyIsLeftOut() {
        CalendarFilter filter = CalendarFilter.of(
                Map.of("vertiente", "x", "area", "DROP", "etapa", "2'", "estado", "nada", "lugar", "a\0b"));

        assertThat(filter.inForce()).isEmpty();
        assertThat(filter.query()).isEmpty();
        assertThat(filter.lineNames()).hasSize(4);
        assertThat(filter.stateNames()).doesNotContain("CANCELLED").hasSize(4);
    }

    @Test
    void whatWasTypedSurvivesTheAddress() {
        CalendarFilter filter = CalendarFilter.of(Map.of("texto", " 50 % & más ", "estado", "atrasada", "etapa", "2"));

        assertThat(filter.query()).isEqualTo("&etapa=2&estado=atrasada&texto=50%20%25%20%26%20m%C3%A1s");
        assertThat(filter.without("texto").query()).isEqualTo("&etapa=2&estado=atrasada");
        assertThat(filter.late()).isTrue();
        assertThat(filter.shows(2)).isTrue();
        assertThat(filter.shows(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "v, mes, m, 2020-02, mes, 2020-02-01", "v, mes, m, 2020-12, mes, 2020-12-07", "v, otra, t, 2019-1, trimestre, 2019-01-01",
        "v, semana, d, 2020-02-29, semana, 2020-02-29", "v, semana, d, 2021-02-29, semana, 2020-12-07",
        "v, agenda, d, hoy, agenda, 2020-12-07", "v, trimestres, m, 1999-13, trimestres, 2020-12-07"
    })
    void theDayIsKeptFromOneViewToTheNext(String v, String view, String name, String value, String shown, LocalDate day) {
        Looking looking = Looking.of(Map.of(v, view, name, value), TODAY);

        assertThat(looking.view()).isEqualTo(shown);
        assertThat(looking.day()).isEqualTo(day);
        assertThat(looking.in("mes")).isEqualTo("/calendario?v=mes" + (day.equals(TODAY) ? "" : "&d=" + day));
    }

    @Test
    void columnsCoverAStrategyFromItsFirstToItsLastDay() {
        DatePeriod days = new DatePeriod(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 4, 1));

        assertThat(Scale.MONTHS.columns(days)).hasSize(5);
        assertThat(Scale.QUARTERS.columns(days)).extracting(Scale.QUARTERS::shown).containsExactly("T4", "T1", "T2");
        assertThat(Scale.QUARTERS.columns(new DatePeriod(TODAY, TODAY))).hasSize(1);
    }
}
