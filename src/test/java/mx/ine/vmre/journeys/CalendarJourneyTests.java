package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The calendars by keyboard, on a phone, on paper, and with two people at one stage. Stages are those of a trial strategy. */
@JourneyTest
@Order(75) // after the walks of the demonstration, before the data are multiplied
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarJourneyTests {

    private static final String SHIPPED = "estrategia=2019-2021";
    private static final List<String> VIEWS = List.of(
            "trimestre", "estrategia", "trimestres", "mes", "semana", "agenda");

    /** On a phone these are the same table as another, or the same list of days. */
    private static final List<String> ALIKE = List.of("v=estrategia&", "v=semana&", "v=trimestres&");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private StrategyRef trial;

    @BeforeAll
    void aStrategyToMoveStagesOf() {
        trial = TrialStrategy.make(application);
    }

    @AfterAll
    void takeAway() {
        TrialStrategy.remove(application, trial);
    }

    @Test
    void oneFiltersAndChangesTheViewByKeyboardAlone() {
        try (Visitor visitor = as("derfe", 1366)) {
            Page page = visitor.page();
            visitor.go("/calendario?" + SHIPPED);
            reach(page, "#vertiente");
            page.keyboard().type("Vinc");
            reach(page, ".toolbar button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("vertiente=vinculacion"));
            assertThat(page.locator(".g-row[aria-label='Difusión']").count()).isZero();

            reach(page, ".tabs a[href*='v=mes']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("v=mes"));
            assertThat(page.url()).as("the filter stays").contains("vertiente=vinculacion");
            reach(page, ".tabs a[href*='v=agenda']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("v=agenda"));
            String days = page.locator(".cal-agenda").getAttribute("aria-label");
            reach(page, ".cal-turn a:last-child");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("d="));
            assertThat(page.locator("h1 + .lead").innerText()).doesNotContain(days);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void everyViewFitsAScreenAndAPhoneAndKeepsTheRulesOfAccessOnBoth() {
        try (Visitor visitor = as("deceyec", 1366)) {
            for (String view : VIEWS) {
                sound(visitor, "/calendario?v=" + view + "&" + SHIPPED);
            }
            sound(visitor, "/calendario/cuadro/4/cuenta?" + SHIPPED);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void sound(Visitor visitor, String address) {
        Page page = visitor.page();
        page.setViewportSize(1366, 768);
        assertThat(visitor.go(address)).as(address).isEqualTo(200);
        for (int width : new int[] {1366, 390}) {
            page.setViewportSize(width, 844);
            if (width > 390 || ALIKE.stream().noneMatch(address::contains)) {
                assertThat(new AxeBuilder(page).analyze().getViolations()).as(address + " at " + width).isEmpty();
            }
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(address).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void theTimelineIsOneLetterPage() throws IOException {
        try (Visitor visitor = as("derfe", 1366)) {
            for (String view : List.of("trimestre", "estrategia", "trimestres")) {
                visitor.go("/calendario?v=" + view + "&" + SHIPPED);
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                byte[] paper = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
                try (PDDocument document = Loader.loadPDF(paper)) {
                    assertThat(document.getNumberOfPages()).as(view).isEqualTo(1);
                    PDRectangle sheet = document.getPage(0).getMediaBox();
                    assertThat(sheet.getWidth()).as(view).isBetween(791f, 793f);
                    assertThat(sheet.getHeight()).as(view).isBetween(611f, 613f);
                    assertThat(new PDFTextStripper().getText(document)).as(view).contains("Vinculaci");
                }
            }
        }
    }

    @Test
    void aStageMovesByKeyboardWithReasonAndPreviewAndWhoeverComesSecondKeepsWhatWasTyped() {
        String form = "/estrategia/etapas/2/fechas?estrategia=" + trial.key();
        try (Visitor first = as("admin", 1366);
                Visitor second = as("admin", 390)) {
            first.go(form);
            second.go(form);
            String end = first.page().locator("#to").inputValue();

            write(first.page(), "#reason", "Acuerdo 12, se amplía el registro");
            write(first.page(), "#to", "05/03/2021");
            submit(first.page(), "Revisar el cambio");
            assertThat(first.text()).contains("05/03/2021", "Acuerdo 12, se amplía el registro", end);
            assertThat(new AxeBuilder(first.page()).analyze().getViolations()).isEmpty();
            submit(first.page(), "Guardar las fechas");
            assertThat(first.text()).contains("05/03/2021");

            write(second.page(), "#reason", "Acuerdo 13, se acorta el registro");
            write(second.page(), "#to", "01/02/2021");
            submit(second.page(), "Revisar el cambio");
            assertThat(second.text()).contains("Otra persona guardó antes", "01/02/2021", "05/03/2021");
            assertThat(new AxeBuilder(second.page()).analyze().getViolations()).isEmpty();
            reach(second.page(), "#m-to, #s-to");
            second.page().locator("#m-to").check();
            submit(second.page(), "Guardar lo elegido");
            assertThat(second.text()).as("the reason stays too").contains("01/02/2021", "Acuerdo 13, se acorta el registro");
            submit(second.page(), "Guardar las fechas");
            assertThat(second.text()).contains("01/02/2021");
            assertThat(first.complaints()).isEmpty();
        }
    }

    private Visitor as(String username, int width) {
        return new Visitor(port, width, width < 500 ? 844 : 768).signIn(username);
    }

    /** Moves on with the tabulator until the element has the focus, as somebody without a mouse does. */
    private static void reach(Page page, String element) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("e => document.activeElement.matches(e)", element)) {
                return;
            }
        }
        throw new AssertionError(element + " is out of reach of the keyboard on " + page.url());
    }

    private static void write(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void submit(Page page, String button) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate("document.activeElement.tagName === 'BUTTON' ? document.activeElement.innerText : ''"))) {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
        }
        throw new AssertionError(button + " is out of reach of the keyboard on " + page.url());
    }
}
