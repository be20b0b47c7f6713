package mx.ine.vmre.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. Unknown names take as long as known ones, and a disabled account says so only to
 * whoever knows its password.
 */
@Component
class SigningIn implements AuthenticationProvider {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final String MAIL = "@ine.mx";

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInBrake brake;
    private final SignInRecord record;
    private final Clock clock;

    SigningIn(
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInBrake brake,
            SignInRecord record,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.brake = brake;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = username(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        SignInBrake.Answer answer = brake.admit(username, address);
        Optional<Account> account =
                USERNAME.matcher(username).matches() ? accounts.findByUsername(username) : Optional.empty();
        if (answer != SignInBrake.Answer.ADMITTED) {
            if (answer == SignInBrake.Answer.FIRST_REFUSAL) {
                record.slowed(account, address);
            }
            throw new LockedException("too many tries");
        }
        boolean right = hashing.matches(
                String.valueOf(attempt.getCredentials()),
                account.map(Account::passwordHash).orElse(null));
        if (!right) {
            record.failed(account, address);
            throw new BadCredentialsException("wrong name or password");
        }
        CurrentUser user = account.orElseThrow().user();
        if (!account.get().isActive()) {
            record.failed(account, address);
            throw new DisabledException("disabled");
        }
        brake.release(username, address);
        ActingAs.run(user, () -> record.succeeded(user, address));
        return new SignedIn(user, account.get().sessionEpoch(), clock.instant());
    }

    /** As people type it: with capitals, spaces around, or as their mail address. */
    private static String username(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(MAIL) ? name.substring(0, name.length() - MAIL.length()) : name;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
