package mx.ine.vmre.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mx.ine.vmre.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SignInTests {

    private static final String PASSWORD = "cuatro caballos corren";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountRepository accounts;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccountStanding standing;

    @Autowired
    SignInBrake brake;

    @Test
    void theRightPasswordOpensASession() {
        String username = account();
        MvcTestResult answer = signIn(username, PASSWORD, "10.0.0.1", new MockHttpSession());
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/");
        MockHttpSession session = (MockHttpSession) answer.getRequest().getSession(false);
        assertThat(mvc.get().uri("/cuenta").session(session)).hasStatusOk().bodyText().contains("Mi cuenta", username);
    }

    @Test
    void capitalsSpacesAndTheMailAddressAreForgivenInTheNameButNotInThePassword() {
        String username = account();
        assertThat(signIn(" " + username.toUpperCase() + "@ine.mx ", PASSWORD, "10.0.0.2", new MockHttpSession()))
                .hasRedirectedUrl("/");
        assertThat(signIn(username, PASSWORD.toUpperCase(), "10.0.0.2", new MockHttpSession()))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysTheSameForUnknownPeople() {
        for (String username : new String[] {account(), "nadie.conocido", "x'--", "a\0b"}) {
            MockHttpSession session = new MockHttpSession();
            assertThat(signIn(username, "no es esta", "10.0.0.3", session)).hasRedirectedUrl("/login?error");
            assertThat(mvc.get().uri("/login").session(session))
                    .hasStatusOk()
                    .bodyText()
                    .contains("La cuenta o la contraseña no coinciden")
                    .doesNotContain("no es esta");
        }
    }

    @Test
    void guessingIsSlowedPerAddressAndNobodyLocksAVictimOut() {
        String username = account();
        for (int i = 0; i < SignInBrake.TRIES; i++) {
            assertThat(brake.admit(username, "10.6.6.6")).isEqualTo(SignInBrake.Answer.ADMITTED);
        }
        MockHttpSession session = new MockHttpSession();
        assertThat(signIn(username, PASSWORD, "10.6.6.6", session)).hasRedirectedUrl("/login?error");
        assertThat(mvc.get().uri("/login").session(session)).bodyText().contains("Espere 15 minutos");
        assertThat(signIn(username, PASSWORD, "10.7.7.7", new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void passwordsAreKeptAsArgon2idAndLettersBeyondThe72ndByteCount() {
        String longOne = "ñandú ".repeat(20);
        String hash = hashing.hash(longOne + "a");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(hashing.matches(longOne + "a", hash)).isTrue();
        assertThat(hashing.matches(longOne + "b", hash)).isFalse();
        assertThat(hashing.matches(longOne + "a", null)).isFalse();
    }

    @Test
    void aDisabledAccountLosesItsSessionsAndCannotSignIn() {
        String username = account();
        MockHttpSession session = session(username);
        change(username, account -> account.disable(""));
        assertThat(mvc.get().uri("/cuenta").session(session)).hasRedirectedUrl("/login");
        MockHttpSession again = new MockHttpSession();
        assertThat(signIn(username, PASSWORD, "10.0.0.4", again)).hasRedirectedUrl("/login?error");
        assertThat(mvc.get().uri("/login").session(again)).bodyText().contains("desactivada");
    }

    @Test
    void whoMustChooseANewPasswordGetsNowhereElse() {
        String username = account();
        MockHttpSession session = session(username);
        change(username, Account::askForNewPassword);
        assertThat(mvc.get().uri("/cuenta").session(session)).hasRedirectedUrl("/cuenta/contrasena");
        assertThat(mvc.get().uri("/cuenta/contrasena").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("le pide elegir otra");
    }

    @Test
    void changingThePasswordAsksForTheCurrentOneAndEndsTheOtherSessions() {
        String username = account();
        MockHttpSession mine = session(username);
        MockHttpSession other = session(username);
        assertThat(changePassword(mine, "no es la mía", "siete lagunas frías"))
                .hasStatus(422)
                .bodyText()
                .contains("La contraseña actual no es esa")
                .doesNotContain("siete lagunas");
        assertThat(changePassword(mine, PASSWORD, "siete lagunas frías")).hasStatus(303).hasRedirectedUrl("/cuenta");
        assertThat(mvc.get().uri("/cuenta").session(mine)).hasStatusOk();
        assertThat(mvc.get().uri("/cuenta").session(other)).hasRedirectedUrl("/login");
        assertThat(signIn(username, "siete lagunas frías", "10.0.0.5", new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void closingMyOtherSessionsKeepsThisOne() {
        String username = account();
        MockHttpSession mine = session(username);
        MockHttpSession other = session(username);
        assertThat(mvc.post().uri("/cuenta/cerrar-sesiones").session(mine).with(csrf())).hasStatus(303);
        assertThat(mvc.get().uri("/cuenta").session(mine)).hasStatusOk();
        assertThat(mvc.get().uri("/cuenta").session(other)).hasRedirectedUrl("/login");
    }

    @Test
    void signingOutKillsTheSession() {
        MockHttpSession session = session(account());
        assertThat(mvc.post().uri("/logout").session(session).with(csrf())).hasRedirectedUrl("/login?salio");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPageAskedForBeforeSigningInIsOpenedAfterwardsAndNoOther() {
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.get().uri("/cuenta/contrasena").session(session)).hasRedirectedUrl("/login");
        assertThat(mvc.post()
                        .uri("/login?continue=https://evil.example")
                        .param("username", account())
                        .param("password", PASSWORD)
                        .session(session)
                        .with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/cuenta/contrasena")
                .doesNotContain("evil");
    }

    private MvcTestResult changePassword(MockHttpSession session, String current, String wanted) {
        return mvc.post()
                .uri("/cuenta/contrasena")
                .param("currentPassword", current)
                .param("newPassword", wanted)
                .param("repeatedPassword", wanted)
                .session(session)
                .with(csrf())
                .exchange();
    }

    private MockHttpSession session(String username) {
        return (MockHttpSession) signIn(username, PASSWORD, "10.1.1.1", new MockHttpSession())
                .getRequest()
                .getSession(false);
    }

    private MvcTestResult signIn(String username, String password, String address, MockHttpSession session) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .remoteAddress(address)
                .session(session)
                .with(csrf())
                .exchange();
    }

    private void change(String username, Consumer<Account> verb) {
        Account account = accounts.findByUsername(username).orElseThrow();
        verb.accept(account);
        transaction.executeWithoutResult(status -> {
            standing.changing(account.id());
            accounts.saveAndFlush(account);
        });
    }

    private String account() {
        String username = "entra" + NUMBER.incrementAndGet();
        transaction.executeWithoutResult(status -> {
            Account account =
                    Account.open(username, "Persona de Prueba", Role.VIEWER, null, Instant.EPOCH);
            account.choosePassword(hashing.hash(PASSWORD));
            accounts.saveAndFlush(account);
        });
        return username;
    }
}
