package mx.ine.vmre.shell;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.kernel.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class ExportBrakeTests {

    private static final CurrentUser HASTY = new CurrentUser(-7781, "t-prisa", "Prisa Prueba", Role.VIEWER, null);

    @Autowired
    MockMvcTester mvc;

    @Value("${vmre.exports.per-minute}")
    int most;

    @Test
    void oneFileMoreThanAMinuteAllowsWaitsAndNobodyElseDoes() {
        for (int i = 0; i < most; i++) {
            assertThat(mvc.get().uri("/informes/2018-0" + (1 + i % 9) + ".pdf").with(as(HASTY))).hasStatus(404);
        }
        var refused = mvc.get().uri("/acciones.csv?texto=nada-de-nada").with(as(HASTY)).exchange();
        assertThat(refused).hasStatus(429).bodyText().contains("Demasiadas peticiones seguidas");
        assertThat(Long.parseLong(refused.getResponse().getHeader("Retry-After"))).isBetween(1L, 60L);
        assertThat(mvc.get().uri("/acciones?texto=nada-de-nada").with(as(HASTY))).hasStatusOk();
        assertThat(mvc.get().uri("/informes/2018-01.pdf").with(as(TestPeople.VIEWER))).hasStatus(404);
    }

    @Test
    void aMinuteLaterItGoesOn() {
        Instant[] now = {Instant.parse("2020-12-07T16:00:00Z")};
        ExportBrake brake = new ExportBrake(() -> Actor.SYSTEM, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        }, ExportBrake.MOST);
        for (int i = 0; i < ExportBrake.MOST; i++) {
            assertThat(brake.admit(1)).isEmpty();
            now[0] = now[0].plusSeconds(1);
        }
        assertThat(brake.admit(1)).contains(30L);
        assertThat(brake.admit(2)).isEmpty();
        now[0] = now[0].plusSeconds(30);
        assertThat(brake.admit(1)).isEmpty();
        assertThat(brake.admit(1)).contains(1L);
    }
}
