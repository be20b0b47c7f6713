package mx.ine.vmre;

import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People of each role for tests; their identifiers are negative, so that no real account has them. */
public final class TestPeople {

    public static final CurrentUser ADMIN = new CurrentUser(-1, "t-admin", "Ada Administra", Role.ADMINISTRATOR, null);
    public static final CurrentUser DERFE = new CurrentUser(-2, "t-derfe", "Delia Registro", Role.EDITOR, Area.DERFE);
    public static final CurrentUser DERFE2 = new CurrentUser(-3, "t-derfe2", "Darío Registro", Role.EDITOR, Area.DERFE);
    public static final CurrentUser DECEYEC =
            new CurrentUser(-4, "t-deceyec", "Ema Educación", Role.EDITOR, Area.DECEYEC);
    public static final CurrentUser CNCS = new CurrentUser(-5, "t-cncs", "Ciro Prensa", Role.EDITOR, Area.CNCS);
    public static final CurrentUser VIEWER = new CurrentUser(-6, "t-viewer", "Leonor Lectora", Role.VIEWER, null);
    public static final CurrentUser CVME = new CurrentUser(-7, "t-cvme", "Carlos Comisión", Role.REVIEWER, null);

    private TestPeople() {}

    /** The request comes from this person, already signed in. */
    public static RequestPostProcessor as(CurrentUser person) {
        return SecurityMockMvcRequestPostProcessors.authentication(new UsernamePasswordAuthenticationToken(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name()))));
    }
}
