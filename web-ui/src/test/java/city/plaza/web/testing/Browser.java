package city.plaza.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real browser without a screen. Its process serves one test class after the other; nothing of a visitor outlasts
 * {@link #close()}.
 */
public final class Browser implements AutoCloseable {

    /** The narrowest phone and the usual desk, in CSS pixels. */
    public enum Size {
        PHONE(390, 844),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String ANSWERED = """
            () => {
                const clients = window.Vaadin?.Flow?.clients;
                return clients
                    ? Object.values(clients).every(client => !client.isActive || !client.isActive())
                    : !window.Vaadin;
            }""";
    /** The router's own mark: it takes a step back three times over, once to look, once to undo, once for good. */
    private static final String ARRIVED = "() => !window.Vaadin?.Flow?.navigation";
    /** Long enough for a computer that does much else; what is there is found at once all the same. */
    private static final double PATIENCE = 20_000;

    private final Chromium chromium;

    private Browser(Chromium chromium) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.chromium = chromium;
    }

    /**
     * A browser that cannot draw maps, since emulating graphics takes a third of its time: pages show the map's words
     * instead. With {@code -Dplaza.pictures} it can.
     *
     * @throws IllegalStateException if there is no Chromium
     */
    public static Browser start() {
        return new Browser(Chromium.idle(isWatched()));
    }

    /** A browser that draws maps, for tests whose subject they are. */
    public static Browser withMaps() {
        return new Browser(Chromium.idle(true));
    }

    /** Somebody who was never here before: no cookies; a language as browsers send it, such as {@code ar}. */
    public Page visitor(Size size, String language) {
        return context(size, language, true).newPage();
    }

    /** The same, with scripts switched off. */
    public Page visitorWithoutScripts(Size size, String language) {
        return context(size, language, false).newPage();
    }

    private BrowserContext context(Size size, String language, boolean scripts) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Sign in by Keycloak's own page, from wherever {@code /sign-in} of this origin leads. */
    public static void signIn(Page page, String origin, String email, String password) {
        page.navigate(origin + "/sign-in");
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(origin + "/") && !url.contains("/login/oauth2/"));
    }

    /** Wait until the server has answered all that was done; on a page without Vaadin there is nothing to wait for. */
    public static void awaitAnswers(Page page) {
        page.waitForFunction(ANSWERED);
    }

    /** Wait for the server's answers, and for the maps that are in sight: the others are drawn when they come near. */
    public static void awaitMaps(Page page) {
        page.waitForFunction("""
                () => [...document.querySelectorAll('city-map')].every(map => {
                    const {top, bottom, height} = map.getBoundingClientRect();
                    const seen = map.checkVisibility() && height > 0 && top < innerHeight && bottom > 0;
                    return !seen || map.hasAttribute('data-ready') || map.hasAttribute('data-unavailable');
                })""");
        awaitAnswers(page);
    }

    /** Go a step back, as somebody does who has seen where the last one led. */
    public static void back(Page page) {
        walk(page, page::goBack);
    }

    /** Go a step forward again. */
    public static void forward(Page page) {
        walk(page, page::goForward);
    }

    private static void walk(Page page, Runnable step) {
        page.waitForFunction(ARRIVED);
        step.run();
        page.waitForFunction(ARRIVED);
        awaitAnswers(page);
    }

    /** Find barriers by the rules of WCAG 2.2 A and AA, and axe's best practices. */
    public static void requireNoBarriers(Page page) {
        // Vaadin's own note that the connection was lost, empty while all is well, and the unseen line in which its
        // parts speak to screen readers: both stand in no landmark.
        // Without frames there is nothing to gather from them, for which a page would be opened each time.
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude("vaadin-connection-indicator")
                .exclude("body > div[style*='clip: rect(0px']")
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /** Whether somebody wants to look at what the tests see; drawing takes time. */
    public static boolean isWatched() {
        return System.getProperty("plaza.pictures") != null;
    }

    /** Take a picture of the whole page into {@code target/pictures}, if anybody wants it: {@code -Dplaza.pictures}. */
    public static void picture(Page page, String name) {
        if (isWatched()) {
            picture(page, PICTURES, name);
        }
    }

    /** Take a picture of the whole page. */
    public static Path picture(Page page, Path folder, String name) {
        try {
            var file = Files.createDirectories(folder).resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Close every page of every visitor, so that the next ones have the computer to themselves. */
    public void leave() {
        chromium.closeContexts();
    }

    @Override
    public void close() {
        leave();
        chromium.release();
    }
}
