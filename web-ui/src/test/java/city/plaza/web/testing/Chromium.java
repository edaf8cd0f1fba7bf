package city.plaza.web.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process of Chromium, used by one test class at a time and kept for the next one that asks for its kind. */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WITH_MAPS =
            List.of("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    private static final List<String> WITHOUT_MAPS = List.of("--disable-gpu", "--disable-3d-apis");

    /** Those nobody uses at present; Playwright may change threads as long as no two use it at a time. */
    private static final List<Chromium> IDLE = new ArrayList<>();

    private final boolean maps;
    private final Browser browser;

    private Chromium(boolean maps) {
        this.maps = maps;
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // It ends with this process: its driver reads from a pipe that then closes.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(Stream.concat(ARGUMENTS.stream(), (maps ? WITH_MAPS : WITHOUT_MAPS).stream())
                                .toList()));
    }

    /** An idle one, or a new one of the program that the variable {@code CHROMIUM} names or the usual places have. */
    static Chromium idle(boolean maps) {
        synchronized (IDLE) {
            for (var each : IDLE) {
                if (each.maps == maps && each.browser.isConnected()) {
                    IDLE.remove(each);
                    return each;
                }
            }
        }
        return new Chromium(maps);
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install it, or set CHROMIUM to its path. Looked for " + PLACES));
    }

    BrowserContext newContext(NewContextOptions options) {
        return browser.newContext(options);
    }

    void closeContexts() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    void release() {
        synchronized (IDLE) {
            IDLE.add(this);
        }
    }
}
