package mx.ine.vmre.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a session keeps of a sign-in. The epoch ties it to the account's current one: when an account is disabled, its
 * role changes or its sessions are closed, the account's epoch moves on and older sessions end.
 */
class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final CurrentUser user;
    private final int epoch;
    private final Instant since;

    SignedIn(CurrentUser user, int epoch, Instant since) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
        this.user = user;
        this.epoch = epoch;
        this.since = since;
        setAuthenticated(true);
    }

    /** The person behind an authentication, if it is one of ours. */
    static Optional<CurrentUser> user(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return user.username();
    }

    int epoch() {
        return epoch;
    }

    Instant since() {
        return since;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that
                && super.equals(other)
                && epoch == that.epoch
                && since.equals(that.since);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + epoch;
    }
}
