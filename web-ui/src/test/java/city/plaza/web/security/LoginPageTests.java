package city.plaza.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.WhoAmI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@RunningPlaza
class LoginPageTests {

    @Autowired
    private TestRealms realms;

    @Test
    void theLoginPageIsTheCitysOwnInItsLanguages() {
        var city = realms.open(getClass(), "springfield");
        realms.person(city, "rosa@springfield.example", "Rosa Resident", List.of(), List.of());
        try (var browser = Browser.start()) {
            for (var language :
                    Map.of("en", "Sign", "es", "Iniciar", "ar", "دخول").entrySet()) {
                for (var size : Size.values()) {
                    var page = browser.visitor(size, language.getKey());
                    page.navigate(realms.origin(city) + "/sign-in");
                    assertThat(page.locator("#kc-header").textContent()).contains(city.name());
                    assertThat(page.locator("#kc-login").textContent()).contains(language.getValue());
                    assertThat(page.locator("html").getAttribute("dir"))
                            .isEqualTo(language.getKey().equals("ar") ? "rtl" : "ltr");
                    assertThat(page.locator("#kc-login").evaluate("e => getComputedStyle(e).backgroundColor"))
                            .isEqualTo("rgb(20, 86, 158)");
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(size == Size.PHONE ? 390 : 1280);
                    Browser.picture(page, "login-" + language.getKey() + "-" + size);
                    Browser.requireNoBarriers(page);
                    page.context().close();
                }
            }
            var page = browser.visitor(Size.DESK, "en");
            Browser.signIn(page, realms.origin(city), "rosa@springfield.example", TestRealms.PASSWORD);
            page.navigate(realms.origin(city) + WhoAmI.PRIVATE);
            assertThat(page.locator("body").textContent()).contains("Rosa Resident");
        }
    }
}
