package city.plaza.web.cityadmin;

import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of a city's administrator opens, at a desk and on a phone, and can be used by everybody. */
class AdminScreensTests extends AdministratorStories {

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void theCityItselfOpens(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
                "",
                "/branding",
                "/city",
                "/city/ar",
                "/departments",
                "/departments/new",
                "/departments/parks",
                "/layers",
                "/layers/new");
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void theCatalogAndItsPlanningOpen(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
                "/groups",
                "/groups/streets",
                "/services",
                "/services/new",
                "/services/pothole",
                "/calendars",
                "/calendars/new",
                "/rules",
                "/rules/new",
                "/targets",
                "/targets/new");
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void whatIsToldAndPublishedOpens(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
                "/articles",
                "/articles/new",
                "/notices",
                "/notices/new",
                "/emergency",
                "/people",
                "/people/new",
                "/api-keys",
                "/data",
                "/publish",
                "/history",
                "/background-work",
                "/audit");
    }

    /** Nobody changes it. */
    @Override
    String cityName() {
        return "oakdale";
    }

    private void open(Size size, String language, ColorScheme colours, String... screens) {
        var ada = ada(size, language);
        ada.prefers(colours);
        var all = new SoftAssertions();
        for (var screen : screens) {
            all.assertThatCode(() -> opens(ada, screen, List.of(size, language, colours)))
                    .as(screen)
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    private static void opens(Administrator ada, String screen, List<?> how) {
        ada.opens("/admin" + screen);
        var name = Stream.concat(Stream.of("admin" + screen.replace('/', '-')), how.stream())
                .map(Object::toString)
                .toList();
        ada.picture(String.join("-", name).toLowerCase(Locale.ROOT));
        ada.meetsNoBarriers();
    }
}
