package mx.ine.vmre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two minutes before a session ends unused, the page says so and lets it go on. */
@JourneyTest
@Order(40)
class SessionEndTests {

    @LocalServerPort
    int port;

    @Test
    void theEndOfTheSessionIsAnnouncedTwoMinutesBeforeAndOnePressKeepsIt() {
        try (Visitor visitor = new Visitor(port, 1366, 768).signIn("derfe")) {
            Page page = visitor.page();
            page.clock().install();
            visitor.go("/acciones");
            Locator warning = page.locator(".session-end");
            page.clock().fastForward("27:55");
            assertThat(warning).isHidden();
            page.clock().fastForward("00:10");
            assertThat(warning).isVisible();
            assertThat(warning).containsText("Su sesión terminará en dos minutos");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Seguir trabajando")).click();
            assertThat(warning).isHidden();
        }
    }
}
