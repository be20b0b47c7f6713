package mx.ine.vmre.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers every sign-in, good or bad, and every refusal. A name that does not exist is not written down. */
@Service
class SignInRecord {

    private static final String TYPE = "account";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInRecord(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void succeeded(CurrentUser user, String address) {
        jdbc.sql("INSERT INTO accounts.last_sign_in (account_id, at) VALUES (:id, :at)"
                        + " ON CONFLICT (account_id) DO UPDATE SET at = excluded.at")
                .param("id", user.id())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        publish(TYPE, user.id(), user.name() + " (" + user.username() + ")", "signedIn", address);
    }

    @Transactional
    public void failed(Optional<Account> account, String address) {
        publish(account, "signInFailed", address);
    }

    @Transactional
    public void slowed(Optional<Account> account, String address) {
        publish(account, "signInSlowed", address);
    }

    /** @param id of the token, 0 if there is none such; a text that is no token is not written down */
    @Transactional
    public void tokenRefused(long id, String name, String address) {
        publish("token", id, name, "tokenRefused", address);
    }

    @Transactional
    public void tokensSlowed(String address) {
        publish("token", 0, "", "tokensSlowed", address);
    }

    /** @param what method and address that were refused */
    @Transactional
    public void refused(CurrentUser user, String what) {
        events.publishEvent(Recorded.of("access", user.id(), what, "refused"));
    }

    private void publish(Optional<Account> account, String verb, String address) {
        publish(TYPE, account.map(Account::id).orElse(0L), account.map(Account::auditLabel).orElse(""), verb, address);
    }

    private void publish(String type, long id, String label, String verb, String address) {
        events.publishEvent(new Recorded(
                type,
                String.valueOf(id),
                label,
                verb,
                List.of(new FieldChange("accounts.field.address", "", address)),
                ""));
    }
}
