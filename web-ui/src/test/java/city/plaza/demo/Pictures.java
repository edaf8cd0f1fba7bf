package city.plaza.demo;

import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Takes the pictures that the documentation shows, from the demo that runs. */
public final class Pictures {

    private static final String CITY = "springfield";

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
        var kept = settings.resolveSibling("demo").resolve("demo.properties");
        var folder = Path.of(System.getProperty("plaza.home", "."), "docs", "pictures");
        new Pictures(
                        Files.createDirectories(folder),
                        read(settings).getProperty("plaza.public-port"),
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
        try (var browser = Browser.start()) {
            var resident = browser.visitor(Size.PHONE, "en");
            shoot(resident, origin(CITY) + "/", "home-phone");
            var link = report(resident);
            shoot(resident, link, "status-phone");
            shoot(browser.visitor(Size.DESK, "ar"), origin(CITY) + "/", "home-arabic");
            shoot(browser.visitor(Size.DESK, "en"), origin("new-york") + "/", "home");

            var staff = browser.visitor(Size.DESK, "en");
            Browser.signIn(staff, origin(CITY), DemoPeople.address("staff", CITY), password);
            shoot(staff, origin(CITY) + "/staff", "queue");
            var number = link.replaceFirst(".*/requests/([^/]+)/.*", "$1");
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
        address.fill("City Hall");
        address.press("Enter");
        page.waitForLoadState(LoadState.NETWORKIDLE);
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

    private void shoot(Page page, String url, String name) {
        page.navigate(url);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        picture(page, name);
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
