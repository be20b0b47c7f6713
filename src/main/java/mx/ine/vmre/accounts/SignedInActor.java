package mx.ine.vmre.accounts;

import mx.ine.vmre.kernel.Actor;
import mx.ine.vmre.kernel.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The signed-in person as the audit keeps it. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        return SignedIn.user(SecurityContextHolder.getContext().getAuthentication())
                .map(CurrentUser::actor)
                .orElse(Actor.SYSTEM);
    }
}
