package mx.ine.vmre.accounts;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.Actor;
import mx.ine.vmre.kernel.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class AddressRulesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CurrentActor actor;

    @Test
    void whoeverIsNotSignedInIsAskedToAndOnlyThat() {
        for (String address : new String[] {"/acciones", "/admin/usuarios", "/no/existe", "/informes/2020-10"}) {
            MvcTestResult answer = mvc.get().uri(address).exchange();
            assertThat(answer).hasStatus(302);
            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login");
        }
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/env")).hasStatus(302);
    }

    @Test
    void aReviewerReachesReportsAndOwnAccountOnly() {
        for (String address : new String[] {"/acciones", "/acciones/1", "/buscar", "/admin/usuarios", "/estrategia"}) {
            assertThat(mvc.get().uri(address).with(as(TestPeople.CVME))).as(address).hasStatus(403);
        }
    }

    @Test
    void onlyAdministratorsReachAdministration() {
        assertThat(mvc.get().uri("/admin/nada").with(as(TestPeople.DERFE))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/nada").with(as(TestPeople.VIEWER))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/nada").with(as(TestPeople.ADMIN))).hasStatus(404);
    }

    @Test
    void aChangeWithoutTokenIsRefused() {
        assertThat(mvc.post().uri("/acciones/nueva").with(as(TestPeople.DERFE))).hasStatus(403);
        assertThat(mvc.post().uri("/login")).hasStatus(403);
    }

    @Test
    void everyAnswerCarriesThePolicyErrorsToo() {
        for (String address : new String[] {"/actuator/health", "/acciones", "/a;b", "/static/no-hay.css"}) {
            MvcTestResult answer = mvc.get().uri(address).exchange();
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .as(address)
                    .isEqualTo(ResponseHeaders.POLICY);
            assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
        }
        assertThat(mvc.get().uri("/acciones").exchange().getResponse().getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void workInAPersonsNameIsRecordedAsTheirs() {
        assertThat(actor.get()).isEqualTo(Actor.SYSTEM);
        Actor acting = ActingAs.call(TestPeople.DERFE, actor::get);
        assertThat(acting).isEqualTo(TestPeople.DERFE.actor());
        assertThat(actor.get()).isEqualTo(Actor.SYSTEM);
    }
}
