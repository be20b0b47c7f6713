package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.kernel.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class TokenTests {

    private static final String API = "/api/v1/imports";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountRepository accounts;

    @Autowired
    TokenKeeping keeping;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    History history;

    private TestAccounts people;
    private TestTokens tokens;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new TestAccounts(context);
        tokens = new TestTokens(context);
    }

    private MvcTestResult make(MockHttpSession session, String name, String scope, String days) {
        return mvc.post().uri("/cuenta/tokens").param("tokenName", name).param("scope", scope).param("days", days)
                .session(session).with(csrf()).exchange();
    }

    private MvcTestResult call(String token, String address) {
        return mvc.get().uri(API).header("Authorization", "Bearer " + token).remoteAddress(address).exchange();
    }

    private MvcTestResult call(String token) {
        return call(token, "10.20.0.1");
    }

    private void forgetTries(String address) {
        jdbc.sql("DELETE FROM accounts.sign_in_try WHERE key = :key")
                .param("key", Digests.sha256("/api\n" + address))
                .update();
    }

    @Test
    void aTokenIsShownOnceWorksAndOnlyItsDigestIsKept() {
        Account account = people.open(Role.EDITOR, Area.CNCS);
        MockHttpSession session = people.session(account);
        MvcTestResult made = make(session, "carga semanal", "IMPORT", "90");
        assertThat(made).hasStatus(303).hasRedirectedUrl("/cuenta/tokens");
        String token = (String) made.getMvcResult().getFlashMap().get("token");
        assertThat(token).matches("vmre_[A-Za-z0-9_-]{43}");

        assertThat(mvc.get().uri("/cuenta/tokens").session(session)).hasStatusOk().bodyText()
                .contains(token, "Copie ahora el token «carga semanal»", "No volverá a mostrarse");
        assertThat(mvc.get().uri("/cuenta/tokens").session(session)).hasStatusOk().bodyText()
                .contains("carga semanal", "importar", "…" + token.substring(token.length() - 4), "Nunca", "Revocar")
                .doesNotContain(token);
        assertThat(call(token)).hasStatusOk();
        assertThat(mvc.get().uri("/cuenta/tokens").session(session)).bodyText().doesNotContain("Nunca");

        byte[] kept = jdbc.sql("SELECT token_hash FROM accounts.personal_token WHERE account_id = :id")
                .param("id", account.id()).query(byte[].class).single();
        assertThat(kept).isEqualTo(Digests.sha256(token));
        String row = jdbc.sql("SELECT t::text FROM accounts.personal_token t WHERE account_id = :id")
                .param("id", account.id()).query(String.class).single();
        assertThat(row).doesNotContain(token.substring(5, 20));
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry e WHERE e::text LIKE '%' || :part || '%'")
                        .param("part", token.substring(5, 20)).query(Integer.class).single())
                .as("no token in the audit").isZero();
    }

    @Test
    void whatIsWrongWithANewTokenIsSaidBesideItsField() {
        MockHttpSession reader = people.session(people.open(Role.VIEWER, null));
        assertThat(make(reader, " ", "READ", "90")).hasStatus(422).bodyText().contains("id=\"tokenName-e\"", "Nombre: Escriba este dato");
        assertThat(make(reader, "x".repeat(81), "READ", "90")).hasStatus(422);
        assertThat(make(reader, "a", "IMPORT", "90")).hasStatus(422).bodyText().contains("elija «consultar»");
        assertThat(make(reader, "a", "TODO", "90")).hasStatus(422);
        assertThat(make(reader, "a", "READ", "3650")).hasStatus(422).bodyText().contains("id=\"days-e\"");
        assertThat(mvc.post().uri("/cuenta/tokens").param("tokenName", "a").session(reader)).hasStatus(403);
        assertThat(mvc.get().uri("/cuenta/tokens").session(reader)).bodyText()
                .contains("Todavía no tiene tokens").doesNotContain("cargar archivos, completarlos");
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        Account account = people.open(Role.VIEWER, null);
        for (int i = 0; i < TokenKeeping.MOST; i++) {
            keeping.make(account.user(), account.sessionEpoch(), "n" + i, TokenScope.READ, Duration.ofDays(1));
        }
        assertThat(make(people.session(account), "otro", "READ", "30")).hasStatus(422).bodyText()
                .contains("Ya tiene 20 tokens");
    }

    @Test
    void aRevokedTokenIsDeadAndOnlyItsOwnerRevokesIt() {
        Account account = people.open(Role.EDITOR, Area.DERFE);
        String token = tokens.of(account.user());
        long id = jdbc.sql("SELECT id FROM accounts.personal_token WHERE account_id = :id")
                .param("id", account.id()).query(Long.class).single();
        String revoke = "/cuenta/tokens/" + id + "/revocar";
        MockHttpSession other = people.session(people.open(Role.ADMINISTRATOR, null));
        assertThat(mvc.post().uri(revoke).session(other).with(csrf())).hasStatus(404);
        assertThat(call(token)).hasStatusOk();

        assertThat(mvc.post().uri(revoke).session(people.session(account)).with(csrf())).hasStatus(303);
        assertThat(call(token)).hasStatus(401);
        assertThat(history.of("token", id, 5)).extracting(History.Entry::verbKey)
                .containsExactly("audit.verb.tokenRefused", "audit.verb.tokenRevoked", "audit.verb.tokenMade");
        forgetTries("10.20.0.1");
    }

    @Test
    void aTokenDiesWithItsTime() {
        Account account = people.open(Role.VIEWER, null);
        String token = tokens.of(account.user());
        jdbc.sql("UPDATE accounts.personal_token SET created_at = created_at - interval '31 days',"
                        + " expires_at = expires_at - interval '30 days' - interval '1 second' WHERE account_id = :id")
                .param("id", account.id()).update();
        assertThat(call(token)).hasStatus(401);
        assertThat(mvc.get().uri("/cuenta/tokens").session(people.session(account))).bodyText().contains("Caducó");
        forgetTries("10.20.0.1");
    }

    @Test
    void aTokenDiesWithItsAccountsRoleSessionsOrPasswordAtOnce() {
        for (Consumer<Account> verb : List.<Consumer<Account>>of(
                account -> account.disable(""),
                account -> account.describe("Persona de Prueba", Role.VIEWER, null),
                Account::closeSessions,
                Account::forgetPassword,
                account -> account.choosePassword("x"))) {
            Account account = people.open(Role.EDITOR, Area.DERFE);
            String token = tokens.of(account.user());
            assertThat(call(token)).hasStatusOk();
            Account now = people.find(account.id());
            verb.accept(now);
            transaction.executeWithoutResult(status -> accounts.saveAndFlush(now));
            assertThat(call(token)).hasStatus(401);
        }
        forgetTries("10.20.0.1");
    }

    @Test
    void aSessionThatHasJustEndedLeavesNoTokenBehind() {
        Account account = people.open(Role.VIEWER, null);
        MockHttpSession session = people.session(account);
        assertThat(mvc.get().uri("/cuenta/tokens").session(session)).hasStatusOk();
        Account now = people.find(account.id());
        now.closeSessions();
        transaction.executeWithoutResult(status -> accounts.saveAndFlush(now)); // standing is still remembered
        assertThat(make(session, "a", "READ", "30")).hasStatus(403);
    }

    @Test
    void whoMustChooseANewPasswordIsToldSo() {
        Account account = people.open(Role.VIEWER, null);
        String token = tokens.of(account.user());
        Account now = people.find(account.id());
        now.askForNewPassword();
        transaction.executeWithoutResult(status -> accounts.saveAndFlush(now));
        assertThat(call(token)).hasStatus(403).bodyText().contains("elija otra contraseña");
    }

    @Test
    void withoutTokenOrWithAWrongOneTheAnswerIsAChallengeInProblemDetails() {
        MvcTestResult none = mvc.get().uri(API).exchange();
        assertThat(none).hasStatus(401).hasContentType("application/problem+json;charset=UTF-8");
        assertThat(none.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"vmre\"");
        assertThat(none.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(none.getResponse().getHeader("Content-Security-Policy")).isEqualTo(ResponseHeaders.POLICY);
        assertThat(none.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(none).bodyJson().extractingPath("$.detail").asString().contains("Authorization: Bearer");
        assertThat(none).bodyJson().extractingPath("$.status").isEqualTo(401);

        for (String wrong : List.of("", "x", "vmre_", TokenKeeping.fresh(), "a' OR 1=1 --", "ñ".repeat(48))) {
            MvcTestResult answer = call(wrong, "10.20.0.2");
            assertThat(answer).as(wrong).hasStatus(401);
            assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
        }
        assertThat(mvc.get().uri(API).header("Authorization", "Basic YTpi")).hasStatus(401);
        assertThat(mvc.get().uri("/api/no/hay")).hasStatus(401);
        forgetTries("10.20.0.2");
    }

    @Test
    void aSessionsCookieOpensNothing() {
        MockHttpSession session = people.session(people.open(Role.EDITOR, Area.DERFE));
        assertThat(mvc.get().uri("/cuenta").session(session)).hasStatusOk();
        assertThat(mvc.get().uri(API).session(session)).hasStatus(401);
    }

    @Test
    void wrongTokensAreSlowedPerAddressAndARightOneStillWorks() {
        String good = tokens.of(people.open(Role.VIEWER, null).user());
        for (int i = 0; i < SignInBrake.TRIES; i++) {
            assertThat(call(TokenKeeping.fresh(), "10.20.0.3")).hasStatus(401);
        }
        MvcTestResult slowed = call(TokenKeeping.fresh(), "10.20.0.3");
        assertThat(slowed).hasStatus(429).bodyText().contains("Espere 15 minutos");
        assertThat(slowed.getResponse().getHeader("Retry-After")).isEqualTo("900");
        assertThat(call(TokenKeeping.fresh(), "10.20.0.4")).hasStatus(401);
        assertThat(call(good, "10.20.0.3")).hasStatusOk();
        forgetTries("10.20.0.3");
        forgetTries("10.20.0.4");
    }

    @Test
    void aReadingTokenOfAnEditorChangesNothing() {
        String token = tokens.reading(people.open(Role.EDITOR, Area.CNCS).user());
        assertThat(call(token)).hasStatusOk();
        MvcTestResult answer = mvc.delete().uri(API + "/1").header("Authorization", "Bearer " + token).exchange();
        assertThat(answer).hasStatus(403).bodyText().contains("Este token solo consulta");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("insufficient_scope", "importar");
        assertThat(mvc.post().uri(API + "/1").header("Authorization", "Bearer " + token)).hasStatus(403);
    }

    @Test
    void aTokenOpensNoPage() {
        String token = tokens.of(people.open(Role.ADMINISTRATOR, null).user());
        assertThat(mvc.get().uri("/admin/usuarios").header("Authorization", "Bearer " + token)).hasRedirectedUrl("/login");
    }
}
