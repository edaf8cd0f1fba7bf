package city.plaza.web.cityadmin;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.tenancy.City;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories at an administrator's screens begin with: a browser, a city of its own, and who runs it. */
@RunningPlaza
@ScreenTest
abstract class AdministratorStories {

    private static Browser browser;

    @Autowired
    TestRealms realms;

    City city;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        browser.leave();
    }

    @BeforeEach
    void aCity() {
        city = realms.open(getClass(), cityName());
    }

    /** A new one for each test, unless they leave the city as it is. */
    String cityName() {
        return "oakdale-" + UUID.randomUUID().toString().substring(0, 6);
    }

    final Administrator ada(Size size, String language) {
        return administrator("ada", "Ada Admin", size, language);
    }

    final Administrator administrator(String who, String name, Size size, String language) {
        realms.person(city, address(who), name, List.of("city-admin"), List.of());
        return Administrator.signsIn(browser, origin(), address(who), size, language);
    }

    /** Somebody with an account at another origin, such as the operators' console. */
    final Administrator administratorAt(String origin, String email, Size size, String language) {
        return Administrator.signsIn(browser, origin, email, size, language);
    }

    final Page visitor(Size size, String language) {
        return browser.visitor(size, language);
    }

    final String origin() {
        return realms.origin(city);
    }

    final String address(String who) {
        return who + "@" + city.id() + ".example";
    }
}
