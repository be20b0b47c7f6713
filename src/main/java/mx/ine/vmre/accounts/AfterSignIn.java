package mx.ine.vmre.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where one lands: on the form that was kept, on the page that was asked for, or on "Mi trabajo". */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    AfterSignIn(RequestCache savedPage) {
        setRequestCache(savedPage);
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        Optional<KeptForm> kept = KeptForm.in(request);
        if (kept.isPresent() && SignedIn.user(signedIn).filter(kept.get()::belongsTo).isEmpty()) {
            KeptForm.forget(request);
            getRedirectStrategy().sendRedirect(request, response, getDefaultTargetUrl());
            return;
        }
        if (kept.isPresent()) {
            clearAuthenticationAttributes(request);
            response.sendRedirect("/recuperado");
            return;
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
