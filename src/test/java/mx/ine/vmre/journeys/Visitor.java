package mx.ine.vmre.journeys;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser: signs in, goes places, and notes what the browser complained of. */
final class Visitor implements AutoCloseable {

    /** Rules of axe by which pages are judged. */
    static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(int port, int width, int height) {
        this.base = "http://localhost:" + port;
        this.context = Chromium.start()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("es-MX")
                        .setTimezoneId("America/Mexico_City")
                        .setBaseURL(base));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks another host: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    String base() {
        return base;
    }

    List<String> complaints() {
        return complaints;
    }

    Visitor signIn(String username) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(JourneyTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** @return the status of the answer */
    int go(String path) {
        Response response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /** Presses the button of that name, or else the link; either may still be on its way (a file is rehearsed meanwhile). */
    void press(String buttonOrLink) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(buttonOrLink));
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(buttonOrLink));
        button.or(link).first().waitFor();
        (button.count() > 0 ? button : link).first().click();
    }

    /** Text of the page with its banner, as people see it. */
    String text() {
        page.waitForLoadState(); // long pages come in pieces
        return page.locator(".page").innerText().replace('\u00a0', ' ');
    }

    /**
     * What axe says of the page. It is run in the page alone, which has no frames, and tells violations only: gathering
     * from frames in a page of its own, and what is in order, takes most of its time.
     *
     * @param tags of the rules to judge by; none for those that axe takes by itself
     */
    AxeResults axe(List<String> tags) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return (tags.isEmpty() ? axe : axe.withTags(tags)).analyze();
    }

    @Override
    public void close() {
        context.close();
    }
}
