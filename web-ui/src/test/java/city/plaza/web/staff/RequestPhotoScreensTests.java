package city.plaza.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.tenancy.City;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The photos of a request on the screens of those who may see them. */
@RunningPlaza
@ScreenTest
class RequestPhotoScreensTests {

    private static final String CLERK = "cleo@photos.example";
    private static final String ANALYST = "anna@photos.example";
    private static final String GARDENER = "gus@photos.example";
    private static Browser browser;

    @Autowired
    private TestRealms realms;

    private City city;
    private String origin;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void people() {
        city = realms.open(getClass(), "springfield");
        origin = realms.origin(city);
        realms.person(city, CLERK, "Cleo Clerk", List.of("staff"), List.of("public-works"));
        realms.person(city, GARDENER, "Gus Gardener", List.of("staff"), List.of("parks"));
        realms.person(city, ANALYST, "Anna Analyst", List.of("analyst"), List.of());
    }

    @Test
    void residentAndStaffSeeThePhotoAndNobodyElseGetsIt() throws IOException {
        var link = reportWithPhoto();
        var resident = browser.visitor(Browser.Size.PHONE, "en");
        resident.navigate(link);
        assertIsDrawn(resident.locator(".plaza-photos img"));

        var number = link.replaceFirst(".*/requests/([^/]+)/.*", "$1");
        var staff = browser.visitor(Browser.Size.DESK, "en");
        Browser.signIn(staff, origin, CLERK, TestRealms.PASSWORD);
        staff.navigate(origin + "/staff?list=department&q=" + number);
        staff.locator("vaadin-grid vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(number))
                .first()
                .click();
        var small = staff.locator(".staff-photos img");
        assertIsDrawn(small);
        Browser.picture(staff, "staff-photo-small");
        var address = String.valueOf(small.evaluate("image => image.src"));
        small.click();
        assertIsDrawn(staff.locator("img.staff-photos__large"));
        Browser.picture(staff, "staff-photo-large");

        staff.navigate(origin + "/staff/requests/" + number);
        assertIsDrawn(staff.locator(".staff-photos img"));

        var stranger = new Visitor().get(address);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.body()).isEmpty();
        for (var other : List.of(ANALYST, GARDENER)) {
            var visitor = new Visitor();
            visitor.signIn(origin, other, TestRealms.PASSWORD);
            assertThat(visitor.get(address).statusCode()).as(other).isEqualTo(404);
        }
    }

    /** Reports on the wizard, with a file chosen from the phone; returns the link the reporter keeps. */
    private String reportWithPhoto() throws IOException {
        var page = browser.visitor(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report?service=pothole");
        page.locator("vaadin-combo-box input").fill("Main Street 5");
        page.keyboard().press("Tab");
        next(page, "details");
        page.locator("vaadin-text-area textarea").fill("Deep hole.");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("hole.png", "image/png", picture()));
        assertIsDrawn(page.locator(".plaza-photos img"));
        next(page, "you");
        page.locator("vaadin-radio-button").nth(1).click();
        next(page, "check");
        assertIsDrawn(page.locator(".plaza-answers__photos img"));
        page.locator("#continue").click();
        PlaywrightAssertions.assertThat(page.locator("#follow-link")).hasValue(Pattern.compile(".*/requests/.*"));
        return page.locator("#follow-link").inputValue();
    }

    private static void next(Page page, String step) {
        page.locator("#continue").click();
        page.waitForURL(Pattern.compile("[?&]step=" + step + "(&|$)").asPredicate());
    }

    /** An image that did not arrive has no width of its own. */
    private static void assertIsDrawn(Locator image) {
        image.scrollIntoViewIfNeeded();
        image.page().waitForFunction("image => image.complete", image.elementHandle());
        assertThat(((Number) image.evaluate("image => image.naturalWidth")).intValue())
                .isEqualTo(320);
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.ORANGE);
        pen.fillOval(80, 40, 160, 160);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }
}
