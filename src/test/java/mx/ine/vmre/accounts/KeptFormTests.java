package mx.ine.vmre.accounts;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Collections;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class KeptFormTests {

    @Autowired
    MockMvcTester mvc;

    TestAccounts people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new TestAccounts(context);
    }

    @Test
    void aFormSentAfterTheSessionEndedComesBackAfterSigningIn() {
        Account account = people.open(Role.ADMINISTRATOR, null);
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/admin/usuarios/nuevo?estrategia=2019-2021")
                        .session(session)
                        .header("Origin", "http://localhost")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("username", "a.recuperar")
                        .param("name", "Ñoño <b>Recuperado</b>")
                        .param("role", "VIEWER")
                        .param("leido", "name:ab")
                        .param("password", "jamás guardada")
                        .param("_csrf", "caduco"))
                .hasStatus(302)
                .hasRedirectedUrl("/login?caduco");
        assertThat(mvc.get().uri("/login").session(session))
                .bodyText()
                .contains("guardamos lo que escribió")
                .doesNotContain("Recuperado");
        assertThat(people.signIn(account.user().username(), TestAccounts.PASSWORD, session))
                .hasRedirectedUrl("/recuperado");
        assertThat(mvc.get().uri("/recuperado").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("Recuperamos lo que escribió", "Ñoño &lt;b&gt;Recuperado&lt;/b&gt;", "Nombre completo")
                .contains("action=\"/admin/usuarios/nuevo?estrategia=2019-2021\"", "name=\"_csrf\"")
                .contains("<dd>Lo que usted eligió; se enviará tal cual</dd>", "name=\"role\" value=\"VIEWER\"")
                .doesNotContain("<dd>VIEWER</dd>", "<dd>name:ab")
                .doesNotContain("jamás guardada", "caduco", "<b>Rec");
        assertThat(mvc.post()
                        .uri("/admin/usuarios/nuevo?estrategia=2019-2021")
                        .session(session)
                        .param("username", "a.recuperar")
                        .param("name", "Ñoño Recuperado")
                        .param("role", "VIEWER")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/recuperado").session(session)).hasStatus(303).hasRedirectedUrl("/");
    }

    @Test
    void whatOnePersonTypedIsGivenBackToNobodyElse() {
        CurrentUser writer = people.open(Role.EDITOR, Area.DECEYEC).user();
        Account another = people.open(Role.REVIEWER, null);
        for (boolean same : new boolean[] {false, true}) {
            MockHttpSession session = new MockHttpSession();
            assertThat(mvc.post()
                            .uri("/acciones/nueva")
                            .session(session)
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("_de", String.valueOf(same ? another.user().id() : writer.id()))
                            .param("name", "Palabras ajenas"))
                    .hasRedirectedUrl("/login?caduco");
            people.signIn(another.user().username(), TestAccounts.PASSWORD, session);
            var page = assertThat(mvc.get().uri("/recuperado").session(session));
            if (same) {
                page.bodyText().contains("Palabras ajenas").doesNotContain("name=\"_de\" value=\"\"");
            } else {
                page.hasRedirectedUrl("/");
            }
        }
    }

    @Test
    void everyFormThatChangesSomethingSaysWhosePageItStoodOn() {
        Account account = people.open(Role.EDITOR, Area.DERFE);
        assertThat(mvc.get().uri("/cuenta").session(people.session(account)))
                .bodyText()
                .contains("name=\"_de\" value=\"" + account.user().id() + "\"", "name=\"_csrf\"");
    }

    @Test
    void aStaleTokenOfAPersonStillSignedInLeadsToThePageToo() {
        MockHttpSession session = people.session(people.open(Role.EDITOR, Area.DERFE));
        assertThat(mvc.post()
                        .uri("/acciones/nueva")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "Gira de octubre"))
                .hasRedirectedUrl("/recuperado");
        assertThat(mvc.get().uri("/recuperado").session(session)).bodyText().contains("Gira de octubre");
        assertThat(mvc.post().uri("/recuperado/olvidar").session(session).with(csrf())).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/recuperado").session(session)).hasRedirectedUrl("/");
    }

    @Test
    void aFormFromElsewhereIsRefusedAndKeptNowhere() {
        for (String[] header : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Origin", "http://localhost:9999"},
            {"Origin", "http://localhost.evil.example"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Accept", "text/html"}
        }) {
            MockHttpSession session = new MockHttpSession();
            assertThat(mvc.post()
                            .uri("/acciones/nueva")
                            .session(session)
                            .header(header[0], header[1])
                            .param("name", "ajeno"))
                    .as(header[0] + " " + header[1])
                    .hasStatus(403);
            assertThat(Collections.list(session.getAttributeNames())).noneMatch(name -> name.contains("KeptForm"));
        }
        assertThat(mvc.post()
                        .uri("/acciones/nueva")
                        .with(as(TestPeople.DERFE))
                        .header("Origin", "https://evil.example")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(403);
    }

    @Test
    void pagesWithPasswordsAreNeverKept() {
        for (String address : new String[] {"/cuenta/contrasena", "/contrasena/abc", "/primera-cuenta/abc", "/login"}) {
            MockHttpSession session = new MockHttpSession();
            assertThat(mvc.post()
                            .uri(address)
                            .session(session)
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("newPassword", "secreto")
                            .param("username", "laura"))
                    .hasStatus(302);
            assertThat(Collections.list(session.getAttributeNames())).noneMatch(name -> name.contains("KeptForm"));
        }
    }

    @Test
    void filesAreNotKeptAndThePageSaysSo() {
        MockHttpSession session = people.session(people.open(Role.EDITOR, Area.CNCS));
        assertThat(mvc.post()
                        .uri("/metricas/cargas/nueva")
                        .session(session)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/recuperado");
        assertThat(mvc.get().uri("/recuperado").session(session))
                .bodyText()
                .contains("Los archivos no se pueden conservar", "multipart/form-data");
    }

    @Test
    void aFormTooLargeToKeepIsNotKept() {
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/acciones/nueva")
                        .session(session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "x".repeat(200_000)))
                .hasRedirectedUrl("/login?caduco");
        assertThat(Collections.list(session.getAttributeNames())).noneMatch(name -> name.contains("KeptForm"));
    }

    @Test
    void signingOutWithAnOldTokenStillSignsOut() {
        MockHttpSession session = people.session(people.open(Role.VIEWER, null));
        assertThat(mvc.post().uri("/logout").session(session).header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/login?salio");
        assertThat(session.isInvalid()).isTrue();
    }
}
