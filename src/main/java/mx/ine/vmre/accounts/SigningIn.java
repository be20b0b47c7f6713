package mx.ine.vmre.accounts;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and a password. Nobody has an account yet. */
@Component
class SigningIn implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication attempt) {
        throw new BadCredentialsException("unknown account");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
