package mx.ine.vmre.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts with a known password and signs them in through the real door. */
class TestAccounts {

    static final String PASSWORD = "cuatro caballos corren";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static String hash;

    private final AccountRepository accounts;
    private final TransactionTemplate transaction;
    private final MockMvcTester mvc;

    TestAccounts(ApplicationContext context) {
        this.accounts = context.getBean(AccountRepository.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.mvc = context.getBean(MockMvcTester.class);
        hash = hash == null ? context.getBean(PasswordHashing.class).hash(PASSWORD) : hash;
    }

    Account open(Role role, Area area) {
        String username = "prueba" + NUMBER.incrementAndGet();
        return transaction.execute(status -> {
            Account account = Account.open(username, "Persona de Prueba", role, area, Instant.EPOCH);
            account.choosePassword(hash);
            return accounts.saveAndFlush(account);
        });
    }

    Account find(long id) {
        return accounts.findById(id).orElseThrow();
    }

    MockHttpSession session(Account account) {
        return (MockHttpSession)
                signIn(account.user().username(), PASSWORD, new MockHttpSession()).getRequest().getSession(false);
    }

    MvcTestResult signIn(String username, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .session(session)
                .with(csrf())
                .exchange();
    }
}
