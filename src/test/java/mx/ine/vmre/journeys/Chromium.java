package mx.ine.vmre.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, started once per JVM. Where there is none the journeys are skipped and say so; with
 * {@code VMRE_REQUIRE_BROWSER=true} that is a failure.
 */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    private Chromium() {}

    static synchronized Browser start() {
        Optional<Path> executable = Stream.concat(
                        Optional.ofNullable(System.getenv("VMRE_BROWSER")).stream(), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            String said = "No Chromium or Chrome was found: the browser journeys were SKIPPED. Install chromium,"
                    + " or name one in VMRE_BROWSER.";
            if (Boolean.parseBoolean(System.getenv("VMRE_REQUIRE_BROWSER"))) {
                Assertions.fail(said);
            }
            System.err.println(said);
            Assumptions.abort(said);
        }
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(executable.get()).setArgs(QUIET));
        }
        return browser;
    }
}
