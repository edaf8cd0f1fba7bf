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

    @Test
    void theLanguageChosenBeforeGoesOnAtTheLogin() {
        var city = realms.open(getClass(), "springfield");
        try (var browser = Browser.start()) {
            var page = browser.visitor(Size.PHONE, "en");
            page.navigate(realms.origin(city) + "/?lang=ar");
            page.locator("header a[href='/sign-in']").click();

            assertThat(page.locator("#kc-login").textContent()).contains("دخول");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            Browser.picture(page, "login-chosen-ar");
        }
    }

    @Test
    void whatVaadinItselfSaysIsInTheReadersLanguage() {
        var city = realms.open(getClass(), "springfield");
        try (var browser = Browser.start()) {
            for (var said : Map.of("en", "Connection lost", "es", "Sin conexión", "ar", "انقطع الاتصال")
                    .entrySet()) {
                var page = browser.visitor(Size.PHONE, said.getKey());
                page.navigate(realms.origin(city) + "/report");
                page.locator(".plaza-offer").first().waitFor();
                Browser.awaitAnswers(page);
                assertThat(page.evaluate("window.Vaadin.connectionIndicator.reconnectingText"))
                        .asString()
                        .startsWith(said.getValue());
                page.context().setOffline(true);
                page.waitForFunction("() => window.Vaadin.connectionState.state === 'connection-lost'"
                        + " || window.Vaadin.connectionState.state === 'reconnecting'");
                assertThat(page.locator("vaadin-connection-indicator").innerText())
                        .startsWith(said.getValue());
                page.context().close();
            }
        }
    }
}
