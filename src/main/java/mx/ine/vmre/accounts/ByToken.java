package mx.ine.vmre.accounts;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person whose program asks with a token: the role of the person, narrowed by the scope of the token. */
class ByToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final CurrentUser user;
    private final TokenScope scope;

    ByToken(CurrentUser user, TokenScope scope) {
        super(List.of(
                new SimpleGrantedAuthority("ROLE_" + user.role().name()), new SimpleGrantedAuthority(scope.authority())));
        this.user = user;
        this.scope = scope;
        setAuthenticated(true);
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

    TokenScope scope() {
        return scope;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByToken that && super.equals(other) && scope == that.scope;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), scope);
    }
}
