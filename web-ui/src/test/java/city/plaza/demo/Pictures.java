package city.plaza.demo;

import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Takes the pictures that the documentation shows, from the demo that runs. */
public final class Pictures {

    private static final String CITY = "springfield";

    /** What others have reported, by service: where, and in which words. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "sidewalk-damage", List.of("233 Elm Street", "A slab stands up by a hand's breadth."),
            "street-sign", List.of("Main Street and First Avenue", "The stop sign lies in the grass."),
            "storm-drain", List.of("127 Cedar Street", "Full of leaves; the crossing floods when it rains."),
            "traffic-signal", List.of("Elm Street and Third Avenue", "Red for all four sides since this morning."),
            "graffiti", List.of("Springfield Public Library, 115 School Street", "On the wall by the entrance."));

    private final Path folder;
    private final String port;
    private final String password;

    private Pictures(Path folder, String port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    public static void main(String[] arguments) throws IOException {
        var settings = Path.of(System.getProperty("plaza.demo.settings", ".local/demo.properties"));
        if (!Files.exists(settings)) {
            System.err.println("plaza pictures: no demo runs; start it with ./plaza demo");
            System.exit(1);
        }
        var running = read(settings);
        var kept = Path.of(running.getProperty(Demo.FOLDER), "demo.properties");
        var folder = Path.of(System.getProperty("plaza.home", "."), "docs", "pictures");
        new Pictures(
                        Files.createDirectories(folder),
                        running.getProperty("plaza.public-port"),
                        read(kept).getProperty("password"))
                .take();
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private void take() {
        try (var browser = Browser.withMaps()) {
            var resident = browser.visitor(Size.PHONE, "en");
            shoot(resident, origin(CITY) + "/", "home-phone");
            var link = report(resident);
            reportWithoutScripts(browser);
            shoot(resident, link, "status-phone");
            shoot(browser.visitor(Size.DESK, "ar"), origin(CITY) + "/", "home-arabic");
            shoot(browser.visitor(Size.DESK, "en"), origin("new-york") + "/", "home");

            var staff = browser.visitor(Size.DESK, "en");
            Browser.signIn(staff, origin(CITY), DemoPeople.address("staff", CITY), password);
            var number = link.replaceFirst(".*/requests/([^/]+)/.*", "$1");
            open(staff, origin(CITY) + "/staff");
            staff.locator("vaadin-grid vaadin-grid-cell-content")
                    .filter(new Locator.FilterOptions().setHasText(number))
                    .first()
                    .click();
            staff.locator(".staff-request__name").waitFor();
            settle(staff);
            picture(staff, "queue");
            shoot(staff, origin(CITY) + "/staff/requests/" + number, "case");

            var operator = browser.visitor(Size.DESK, "en");
            Browser.signIn(operator, origin("console"), DemoPeople.OPERATOR, password);
            shoot(operator, origin("console") + "/cities", "cities");
        }
    }

    /** Report a pothole, with a picture on the way; returns the secret link. */
    private String report(Page page) {
        page.navigate(origin(CITY) + "/report?service=pothole");
        var address = page.getByLabel("Address or place");
        address.fill("145 Oak Street");
        address.press("Enter");
        settle(page);
        picture(page, "report-phone");
        go(page, "Continue");
        page.getByLabel("Describe it").fill("A hole as deep as a bucket, in the right lane, since Monday.");
        go(page, "Continue");
        page.getByLabel("No, I report without my name").check();
        go(page, "Continue");
        go(page, "Send the report");
        return page.getByLabel("Your link").inputValue();
    }

    private static void go(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** More for the queue, by the form that asks everything on one page. */
    private void reportWithoutScripts(Browser browser) {
        var page = browser.visitorWithoutScripts(Size.DESK, "en");
        OTHERS.forEach((service, said) -> {
            page.navigate(origin(CITY) + "/report/simple?service=" + service);
            page.locator("#place").fill(said.getFirst());
            page.locator("#description").fill(said.getLast());
            go(page, "Send the report");
            page.waitForURL("**/requests/**");
        });
    }

    private void shoot(Page page, String url, String name) {
        open(page, url);
        picture(page, name);
    }

    private static void open(Page page, String url) {
        page.navigate(url);
        page.waitForFunction("() => [...document.querySelectorAll('h1, h2')].some(each => each.checkVisibility())");
        settle(page);
    }

    /** Wait until nothing more is fetched or drawn. */
    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Browser.awaitMaps(page);
    }

    private void picture(Page page, String name) {
        var file = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.out.println(file);
    }

    private String origin(String label) {
        return "http://" + label + ".localhost:" + port;
    }
}
