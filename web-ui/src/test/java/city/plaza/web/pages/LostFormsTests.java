package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.picture.UploadLimits;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a form, its words and its photos come back with the reason. */
@RunningPlaza
@ScreenTest
class LostFormsTests {

    private static final String WORDS = "Deep hole — “dangerous” at night.";
    private static final Pattern STATUS = Pattern.compile(".*/requests/\\d{4}-\\d{6}/.*");
    private static Browser browser;

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    private City city;
    private String origin;

    @TempDir
    private Path files;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void openACity() {
        city = cities.open(getClass(), "springfield");
        origin = urls.origin(city.mainHost()).toString();
    }

    /** One photo that is somewhat too large, and more than a whole form could be before. */
    @ParameterizedTest
    @ValueSource(ints = {20, 120})
    void aPhotoOverTheLimitLosesNothingElse(int megabytes) throws IOException {
        var page = filledIn("en");
        var large = Files.write(files.resolve("large.jpg"), new byte[megabytes << 20]);
        var good = Files.write(files.resolve("good.png"), picture());
        page.locator("#photos").setInputFiles(new Path[] {large, good});
        send(page);

        PlaywrightAssertions.assertThat(page.locator(".plaza-errors"))
                .containsText("large.jpg: The file is too large. A photo may have up to "
                        + UploadLimits.MAX_PICTURE_BYTES / (1 << 20) + " MB");
        assertIsKept(page);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("1 photo is here already");
        Browser.picture(page, "lost-form-large");
        send(page);
        PlaywrightAssertions.assertThat(page).hasURL(STATUS);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(WORDS);
        assertThat(page.locator(".plaza-photos img").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar"})
    void aFormWhoseCookieIsGoneComesBackWholeAndCanBeSent(String language) throws IOException {
        var page = filledIn(language);
        page.locator("#photos").setInputFiles(new FilePayload("good.png", "image/png", picture()));
        page.context().clearCookies();
        send(page);

        PlaywrightAssertions.assertThat(page.locator(".plaza-errors"))
                .containsText(
                        switch (language) {
                            case "es" -> "No se ha perdido nada";
                            case "ar" -> "لم يضع شيء";
                            default -> "Nothing is lost: please send it again";
                        });
        assertIsKept(page);
        Browser.picture(page, "lost-form-cookie-" + language);
        send(page);
        PlaywrightAssertions.assertThat(page).hasURL(STATUS);
        assertThat(page.locator(".plaza-photos img").count()).isEqualTo(1);
    }

    @Test
    void aFormIsStillGoodAfterALinkFromElsewhereWasFollowed() {
        var visitor = new Visitor();
        var form = visitor.get(origin + "/report/simple", "Accept", "text/html");

        assertThat(form.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax");
    }

    @Test
    void aFormWithAMadeUpProofIsShownAgainAndNotTaken() {
        var visitor = new Visitor();
        visitor.get(origin + "/report/simple", "Accept", "text/html");
        var answer = visitor.post(
                origin + "/report/simple",
                Map.of(
                        "_csrf",
                        "made-up",
                        "service",
                        "praise",
                        "description",
                        WORDS,
                        "key",
                        "00000000-0000-0000-0000-000000000001"),
                "Accept",
                "text/html");

        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing is lost", "dangerous");
    }

    private Page filledIn(String language) {
        var page = browser.visitorWithoutScripts(Browser.Size.PHONE, language);
        page.navigate(origin + "/report/simple?service=pothole");
        page.locator("#place").fill("Main Street 5");
        page.locator("#description").fill(WORDS);
        page.locator("#email").fill("rosa@example.org");
        page.locator("#phone").fill("+1 217 555 0100");
        page.locator("#name").fill("Rosa Müller");
        return page;
    }

    private static void assertIsKept(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#place")).hasValue("Main Street 5");
        PlaywrightAssertions.assertThat(page.locator("#description")).hasValue(WORDS);
        PlaywrightAssertions.assertThat(page.locator("#email")).hasValue("rosa@example.org");
        PlaywrightAssertions.assertThat(page.locator("#phone")).hasValue("+1 217 555 0100");
        PlaywrightAssertions.assertThat(page.locator("#name")).hasValue("Rosa Müller");
    }

    private static void send(Page page) {
        page.locator("form[method=post] button.plaza-button--large").click();
    }

    private static byte[] picture() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
