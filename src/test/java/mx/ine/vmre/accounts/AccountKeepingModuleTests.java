package mx.ine.vmre.accounts;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class AccountKeepingModuleTests {

    @Autowired
    MockMvcTester mvc;

    TestAccounts people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new TestAccounts(context);
    }

    @Autowired
    AccountKeeping keeping;

    @Autowired
    AccountRepository accounts;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewPersonChoosesAPasswordWithALinkThatWorksOnce() {
        MvcTestResult opened = post("/admin/usuarios/nuevo",
                "username", "sofia.nueva", "name", "Sofía Nueva Páez", "role", "EDITOR", "area", "CNCS");
        assertThat(opened).hasStatus(303);
        String handedOn = (String) opened.getMvcResult().getFlashMap().get("link");
        assertThat(handedOn).as("opens wherever it is handed on").matches("http://localhost/contrasena/[A-Za-z0-9_-]{43}");
        String link = URI.create(handedOn).getPath();

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Sofía Nueva Páez", "sofia.nueva");
        assertThat(choose(link, "corta", "corta")).hasStatus(422).bodyText().contains("de 12 a 128 caracteres");
        assertThat(choose(link, "los pinos del norte", "otra cosa aquí")).hasStatus(422).bodyText()
                .contains("no son iguales").doesNotContain("los pinos");
        assertThat(choose(link, "los pinos del norte", "los pinos del norte")).hasRedirectedUrl("/login?lista");
        assertThat(choose(link, "otra vez los pinos", "otra vez los pinos")).hasStatus(404);
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(people.signIn("sofia.nueva", "los pinos del norte", new MockHttpSession())).hasRedirectedUrl("/");
        assertThat(jdbc.sql("SELECT count(*) FROM accounts.one_time_link WHERE token_hash = :token")
                        .param("token", link.substring(link.lastIndexOf('/') + 1).getBytes())
                        .query(Long.class)
                        .single())
                .as("tokens are not kept")
                .isZero();
    }

    @Test
    void aLinkOlderThanADayNoLongerWorks() {
        Account account = people.open(Role.VIEWER, null);
        String link = (String) post("/admin/usuarios/" + account.id() + "/restablecer").getMvcResult().getFlashMap().get("link");
        assertThat(mvc.get().uri(link)).hasStatusOk();
        jdbc.sql("UPDATE accounts.one_time_link SET expires_at = expires_at - interval '25 hours' WHERE account_id = :id")
                .param("id", account.id())
                .update();
        assertThat(mvc.get().uri(link)).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        assertThat(post("/admin/usuarios/nuevo", "username", "Con Espacios", "name", "", "role", "EDITOR", "area", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Hay un problema", "value=\"Con Espacios\"", "id=\"area-e\"", "id=\"name-e\"");
        Account there = people.open(Role.VIEWER, null);
        assertThat(post("/admin/usuarios/nuevo",
                        "username", there.user().username(), "name", "Otra", "role", "VIEWER"))
                .hasStatus(422)
                .bodyText()
                .contains("Ya existe la cuenta");
        assertThat(post("/admin/usuarios/nuevo", "username", "x1", "name", "Otra", "role", "JEFE"))
                .hasStatus(422);
        assertThat(post("/admin/usuarios/999999999/desactivar")).hasStatus(404);
    }

    @Test
    void aStaleVersionShowsBothVersions() {
        Account account = people.open(Role.VIEWER, null);
        String path = "/admin/usuarios/" + account.id() + "/editar";
        String version = String.valueOf(account.version());
        assertThat(post(path, "name", "Primero Llegó", "role", "VIEWER", "version", version)).hasStatus(303);
        assertThat(post(path, "name", "Segundo Llegó", "role", "VIEWER", "version", version))
                .hasStatus(409)
                .bodyText()
                .contains("Primero Llegó", "Segundo Llegó", TestPeople.ADMIN.name());
        assertThat(history.of("account", account.id(), 1).get(0).verbKey()).isEqualTo("audit.verb.described");
    }

    @Test
    void disablingEndsSessionsAndIsRemembered() {
        Account account = people.open(Role.EDITOR, Area.DERFE);
        MockHttpSession session = people.session(account);
        assertThat(mvc.get().uri("/cuenta").session(session)).hasStatusOk();
        String tooLong = "x".repeat(301);
        assertThat(post("/admin/usuarios/" + account.id() + "/desactivar", "reason", tooLong))
                .hasStatus(422)
                .bodyText()
                .contains("Escriba a lo más 300 caracteres; ahora son 301", "value=\"" + tooLong + "\"");
        assertThat(people.find(account.id()).isActive()).isTrue();
        assertThat(post("/admin/usuarios/" + account.id() + "/desactivar", "reason", "cambió de área"))
                .hasStatus(303);
        assertThat(mvc.get().uri("/cuenta").session(session)).hasRedirectedUrl("/login");
        History.Entry entry = history.of("account", account.id(), 1).get(0);
        assertThat(entry.reason()).isEqualTo("cambió de área");
        assertThat(entry.who()).isEqualTo(TestPeople.ADMIN.name());
        assertThat(post("/admin/usuarios/" + account.id() + "/desactivar")).hasStatus(422);
        assertThat(post("/admin/usuarios/" + account.id() + "/activar")).hasStatus(303);
    }

    @Test
    void aNewRoleEndsSessionsSoThatNoneKeepsTheOldRights() {
        Account account = people.open(Role.EDITOR, Area.DERFE);
        MockHttpSession session = people.session(account);
        assertThat(post("/admin/usuarios/" + account.id() + "/editar",
                        "name", "Persona de Prueba", "role", "REVIEWER",
                        "version", String.valueOf(account.version())))
                .hasStatus(303);
        assertThat(mvc.get().uri("/cuenta").session(session)).hasRedirectedUrl("/login");
    }

    @Test
    void theLastAdministratorStays() {
        Account last = people.open(Role.ADMINISTRATOR, null);
        List<Long> others = jdbc.sql("SELECT id FROM accounts.account WHERE role = 'ADMINISTRATOR' AND active AND id <> :id")
                .param("id", last.id())
                .query(Long.class)
                .list();
        others.forEach(id -> keeping.disable(TestPeople.ADMIN, id, "prueba"));
        String path = "/admin/usuarios/" + last.id();
        assertThat(post(path + "/desactivar")).hasStatus(422).bodyText().contains("última cuenta de administración");
        assertThat(post(path + "/restablecer")).hasStatus(422);
        assertThat(post(path + "/editar", "name", "X", "role", "VIEWER", "version", String.valueOf(last.version())))
                .hasStatus(422)
                .bodyText()
                .contains("última cuenta de administración");
        assertThat(people.find(last.id()).isActive()).isTrue();
        others.forEach(id -> keeping.enable(TestPeople.ADMIN, id));
    }

    @Test
    void nobodyButAdministratorsKeepsAccounts() {
        Account account = people.open(Role.VIEWER, null);
        for (CurrentUser who : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.CVME)) {
            assertThatThrownBy(() -> keeping.disable(who, account.id(), "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.open(who, "x.y", "X", Role.ADMINISTRATOR, null))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void moreFieldsThanTheFormHasChangeNothing() {
        Account account = people.open(Role.VIEWER, null);
        assertThat(mvc.post()
                        .uri("/cuenta/cerrar-sesiones")
                        .session(people.session(account))
                        .param("role", "ADMINISTRATOR")
                        .param("id", "1")
                        .param("active", "false")
                        .with(csrf()))
                .hasStatus(303);
        assertThat(people.find(account.id()).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void theFirstAccountIsMadeOnlyWhereThereIsNone() {
        people.open(Role.VIEWER, null);
        assertThat(mvc.get().uri("/primera-cuenta/lo-que-sea")).hasStatus(404);
        for (String link : new String[] {"/primera-cuenta/lo-que-sea", "/contrasena/lo-que-sea"}) {
            assertThat(mvc.get().uri(link))
                    .hasStatus(404)
                    .bodyText()
                    .contains("<h1 class=\"mb-3\">Este enlace ya se usó o venció</h1>", "Pida otro a la administración")
                    .doesNotContain("No encontramos esta página");
        }
        assertThat(mvc.post().uri("/primera-cuenta/lo-que-sea").with(csrf())).hasStatus(404);
    }

    @Test
    void theListFiltersAndTellsWhoNeverCame() {
        Account account = people.open(Role.REVIEWER, null);
        String username = account.user().username();
        assertThat(get("/admin/usuarios?texto=" + username.toUpperCase() + "&orden=nada;drop"))
                .hasStatusOk()
                .bodyText()
                .contains(username, "Revisión CVME", "Nunca", "Mostrando 1–1 de 1");
        assertThat(get("/admin/usuarios?texto=" + username + "&rol=EDITOR"))
                .bodyText()
                .contains("Nadie cumple estos filtros");
        assertThat(get("/admin/usuarios/" + account.id())).bodyText().contains("Leer informes publicados");
        assertThat(get("/admin/usuarios/999999999")).hasStatus(404);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as(TestPeople.ADMIN)).exchange();
    }

    private MvcTestResult choose(String link, String wanted, String repeated) {
        return mvc.post()
                .uri(link)
                .param("newPassword", wanted)
                .param("repeatedPassword", repeated)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri, String... params) {
        var request = mvc.post().uri(uri).with(as(TestPeople.ADMIN)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
