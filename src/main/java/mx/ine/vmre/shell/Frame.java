package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import mx.ine.vmre.kernel.Actor;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.CurrentActor;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Masthead;
import mx.ine.vmre.kernel.UnreadCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What surrounds every page: who is signed in, the strategy in force, the ways to go. The layout asks for it. */
@Component("frame")
public class Frame {

    /** Request attribute: this page is shown because the database is away. */
    static final String WITHOUT_DATABASE = Frame.class.getName() + ".withoutDatabase";

    private static final int MOST_SHOWN = 99;

    private static final NavGroup WORK = new NavGroup(
            "shell.nav.work",
            List.of(
                    new NavItem("trabajo", "#i-inbox", "/"),
                    new NavItem("calendario", "#i-cal", "/calendario"),
                    new NavItem("acciones", "#i-list", "/acciones"),
                    new NavItem("contenidos", "#i-grid", "/plan-de-contenidos"),
                    new NavItem("medios", "#i-media", "/medios"),
                    new NavItem("organizaciones", "#i-org", "/organizaciones")));
    private static final NavGroup RESULTS = new NavGroup(
            "shell.nav.results",
            List.of(
                    new NavItem("cargas", "#i-up", "/metricas/cargas"),
                    new NavItem("informes", "#i-doc", "/informes"),
                    new NavItem("cumplimiento", "#i-check", "/cumplimiento")));
    private static final NavItem REFERENCE = new NavItem("referencia", "#i-table", "/referencia");
    private static final NavItem FOCUS = new NavItem("focalizacion", "#i-pin", "/focalizacion");
    private static final NavGroup FRAMEWORK =
            new NavGroup("shell.nav.framework", List.of(
                    new NavItem("estrategia", "#i-book", "/estrategia"),
                    new NavItem("recomendaciones", "#i-idea", "/recomendaciones"), REFERENCE, FOCUS));
    private static final NavGroup ADMINISTRATION = new NavGroup(
            "shell.nav.administration",
            List.of(
                    new NavItem("usuarios", "#i-user", "/admin/usuarios"),
                    new NavItem("catalogos", "#i-list", "/admin/catalogos"),
                    new NavItem("entregas", "#i-bell", "/admin/avisos"),
                    new NavItem("bitacora", "#i-shield", "/admin/bitacora")));
    private static final NavGroup REVIEW = new NavGroup(
            "shell.nav.work",
            List.of(
                    new NavItem("trabajo", "#i-inbox", "/"),
                    new NavItem("informes", "#i-doc", "/informes"),
                    new NavItem("cumplimiento", "#i-check", "/cumplimiento"),
                    new NavItem("recomendaciones", "#i-idea", "/recomendaciones")));
    private static final NavGroup REVIEW_FRAMEWORK = new NavGroup("shell.nav.framework", List.of(REFERENCE, FOCUS));

    private final ObjectProvider<Masthead.Source> mastheads;
    private final ObjectProvider<CurrentActor> actors;
    private final ObjectProvider<UnreadCount> unread;
    private final BusinessDate businessDate;

    Frame(
            ObjectProvider<Masthead.Source> mastheads,
            ObjectProvider<CurrentActor> actors,
            ObjectProvider<UnreadCount> unread,
            BusinessDate businessDate) {
        this.mastheads = mastheads;
        this.actors = actors;
        this.unread = unread;
        this.businessDate = businessDate;
    }

    /** What the layout shows around the page of the request in progress. */
    public View view() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        boolean reviewer = request.isUserInRole("REVIEWER");
        boolean administrator = request.isUserInRole("ADMINISTRATOR");
        Actor actor = actors.stream().findFirst().map(CurrentActor::get).orElse(Actor.SYSTEM);
        boolean reading = request.getAttribute(WITHOUT_DATABASE) == null;
        Masthead masthead = !reading
                ? Masthead.NONE
                : mastheads.stream().findFirst().map(Masthead.Source::current).orElse(Masthead.NONE);
        return new View(
                masthead,
                actor.id() == 0 ? null : actor,
                reading && actor.id() != 0 ? unread.stream().mapToLong(count -> count.of(actor.id())).sum() : 0,
                roleKey(request, reviewer, administrator),
                groups(reviewer, administrator),
                !reviewer,
                businessDate.pinned().map(EsMx::date).orElse(null),
                EsMx.date(businessDate.today()),
                idleSeconds(request));
    }

    /** How long the session lives without being used; 0 where there is none. */
    private static int idleSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private static String roleKey(HttpServletRequest request, boolean reviewer, boolean administrator) {
        if (reviewer) {
            return "shell.role.REVIEWER";
        }
        if (administrator) {
            return "shell.role.ADMINISTRATOR";
        }
        return request.isUserInRole("EDITOR") ? "shell.role.EDITOR" : "shell.role.VIEWER";
    }

    private static List<NavGroup> groups(boolean reviewer, boolean administrator) {
        if (reviewer) {
            return List.of(REVIEW, REVIEW_FRAMEWORK);
        }
        return administrator
                ? List.of(WORK, RESULTS, FRAMEWORK, ADMINISTRATION)
                : List.of(WORK, RESULTS, FRAMEWORK);
    }

    /**
     * @param actor who is signed in, or null on public pages
     * @param unread how many notices the person has not read
     * @param search whether the search box is offered
     * @param demoDate the pinned business date, or null
     * @param cutOff day of the data shown
     * @param idleSeconds after how long without use the session ends, so that the page can warn before
     */
    public record View(
            Masthead masthead,
            Actor actor,
            long unread,
            String roleKey,
            List<NavGroup> groups,
            boolean search,
            String demoDate,
            String cutOff,
            int idleSeconds) {

        /** Whether there are several strategies to choose from. */
        public boolean isPicks() {
            return actor != null && !masthead.choices().isEmpty();
        }

        /**
         * Where choosing another strategy leads: the same section of it, since what hangs from one is not in another.
         *
         * @param nav word that the page passed to the layout
         */
        public String section(String nav, Masthead.Choice choice) {
            return groups.stream()
                    .flatMap(group -> group.items().stream())
                    .filter(item -> item.key().equals(choice.preparing() ? "estrategia" : nav))
                    .map(NavItem::url)
                    .findFirst()
                    .orElse("/");
        }

        /** For the small badge of the header. */
        public String unreadText() {
            return unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread);
        }
    }

    /** A heading of the side navigation with its items. */
    public record NavGroup(String titleKey, List<NavItem> items) {}

    /** @param key word that the page passes to the layout; its label is {@code shell.nav.<key>} */
    public record NavItem(String key, String icon, String url) {

        public String labelKey() {
            return "shell.nav." + key;
        }
    }
}
