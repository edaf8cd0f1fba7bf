package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two written forms of one language are two languages: a city offers both, and a reader gets either. */
@RunningPlaza
class LanguageChoiceTests {

    private static final Pattern CURRENT = Pattern.compile("hreflang=\"([^\"]+)\"[^>]*aria-current=\"true\"");

    @Autowired
    private TestCities cities;

    @Autowired
    private CityRegistry registry;

    @Autowired
    private Tenants tenants;

    @Autowired
    private CityUrls urls;

    private String origin;

    @BeforeEach
    void aCityOfManyForms() {
        var city = cities.open(getClass(), "many-forms");
        var languages = Stream.of("en", "es", "es-419", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant")
                .map(Locale::forLanguageTag)
                .toList();
        CurrentActor.runAs(new Actor.Plaza("test"), () -> registry.changeLanguages(city.id(), languages));
        // Pages show what a node knew before while it reads what changed.
        await().until(() -> tenants.get(city.id()).languages().equals(languages));
        origin = urls.origin(city.mainHost()).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hant,zh-Hant,zh",
        "zh-TW,zh-Hant,zh",
        "zh-CN,zh-Hans,zh-Hans",
        "zh-Hans,zh-Hans,zh-Hans",
        "pt-BR,pt-BR,en",
        "pt-PT,pt-PT,en",
        "es-419,es-419,es-419",
        "es-MX,es-419,es-419",
        "es-ES,es,es",
        "de,en,en"
    })
    void aReaderGetsTheFormOfTheirBrowserAndTheOneTheyAskFor(String wanted, String served, String words) {
        var byBrowser =
                new Visitor().get(origin + "/", "Accept-Language", wanted).body();
        assertThat(current(byBrowser)).isEqualTo(served);
        assertThat(byBrowser).contains("<html lang=\"" + words + "\"", "?lang=" + served + "\"");
        if (wanted.equals(served)) {
            var visitor = new Visitor();
            assertThat(current(visitor.get(origin + "/?lang=" + wanted, "Accept-Language", "en")
                            .body()))
                    .isEqualTo(served);
            // Remembered.
            assertThat(current(visitor.get(origin + "/services", "Accept-Language", "en")
                            .body()))
                    .isEqualTo(served);
        }
    }

    private static String current(String page) {
        var found = CURRENT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
