package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fil", "zh-Hans", "pt-BR", "ar", "hmn", "es-419"})
    void knowsLanguages(String tag) {
        assertThat(Languages.known(tag)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "qqq", "english", "en_US", "en-Qqqq", "zz", "*"})
    void knowsWhatIsNone(String tag) {
        assertThat(Languages.known(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # wanted      | offered                   | served
            zh-Hant       | en zh-Hans zh-Hant        | zh-Hant
            zh-TW         | en zh-Hans zh-Hant        | zh-Hant
            zh-HK         | zh zh-Hant                | zh-Hant
            zh-CN         | zh-Hant zh-Hans           | zh-Hans
            zh            | zh-Hant zh-Hans           | zh-Hans
            zh-TW         | en zh-Hans                | zh-Hans
            pt-PT         | en pt-BR pt-PT            | pt-PT
            pt-BR         | pt-PT pt-BR               | pt-BR
            pt-AO         | pt-BR pt-PT               | pt-PT
            pt            | pt-PT pt-BR               | pt-PT
            pt-BR         | pt-PT pt                  | pt
            es-419        | es es-419                 | es-419
            es-MX         | es es-419                 | es-419
            es-US         | es-ES es-419              | es-419
            es-ES         | es-419 es                 | es
            es            | es-419 es                 | es
            es-MX         | en es-ES es-AR            | es-AR
            en-AU         | en-US en-GB               | en-GB
            sr-Latn       | sr sr-Latn                | sr-Latn
            sr-ME         | sr sr-Latn                | sr-Latn
            fr-CA         | en fr                     | fr
            de fr-CH      | en fr                     | fr
            de            | en fr                     |
            iw            | en he                     | he
            """)
    void servesByTagThenByScriptThenByLanguage(String wanted, String offered, String served) {
        assertThat(Languages.closest(locales(wanted), locales(offered)).map(Locale::toLanguageTag))
                .isEqualTo(java.util.Optional.ofNullable(served));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans zh-Hant", "zh zh-Hant", "pt-BR pt-PT", "es es-419", "es-419 es-ES", "en-GB en-US"})
    void eachOfTwoFormsOfALanguageCanBeChosen(String both) {
        for (var each : locales(both)) {
            assertThat(Languages.closest(List.of(each), locales(both))).contains(each);
            assertThat(Languages.closest(List.of(each), locales(both).reversed()))
                    .contains(each);
        }
    }

    @Test
    void knowsTheUsualScriptAndDirectionOfEveryLocaleAsCldrDoes() {
        assertThat(Stream.concat(
                        Arrays.stream(Locale.getAvailableLocales()),
                        Languages.all().stream().map(Languages.Language::locale)))
                .hasSizeGreaterThan(800)
                .filteredOn(each -> !each.getLanguage().isEmpty()
                        && each.getVariant().isEmpty()
                        // Shuar of Iran and the like have no usual script in CLDR either.
                        && !ULocale.addLikelySubtags(ULocale.forLocale(each))
                                .getScript()
                                .isEmpty())
                .allSatisfy(each -> {
                    var cldr = ULocale.forLocale(each);
                    assertThat(Languages.isRightToLeft(each)).as("%s", each).isEqualTo(cldr.isRightToLeft());
                    var script = Scripts.of(each);
                    if (!script.isEmpty()) {
                        assertThat(script)
                                .as("%s", each)
                                .isEqualTo(ULocale.addLikelySubtags(cldr).getScript());
                    }
                });
    }

    @Test
    void listsEachLanguageOnceWithWhatIsKnownOfIt() {
        var all = Languages.all();
        assertThat(all)
                .extracting(Languages.Language::tag)
                .doesNotHaveDuplicates()
                .contains("zh-Hant", "es-419");
        assertThat(all).filteredOn(Languages.Language::screenTexts).hasSize(5);
        assertThat(all)
                .filteredOn(each -> each.tag().equals("ar"))
                .singleElement()
                .satisfies(arabic -> {
                    assertThat(arabic.direction()).isEqualTo("rtl");
                    assertThat(arabic.ownName()).isEqualTo("العربية");
                    assertThat(arabic.emailTexts()).isTrue();
                });
    }

    /** The files themselves say which languages there are. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "zh", "fr", "ar", "pt", "de"})
    void sendsEmailsInTheLanguagesThatHaveAFile(String tag) {
        var file = "/notification-templates/messages_" + tag + ".properties";
        assertThat(Languages.hasEmailTexts(Locale.forLanguageTag(tag)))
                .isEqualTo(LanguagesTests.class.getResource(file) != null);
    }

    @ParameterizedTest
    @CsvSource({"es-MX,es-MX", "zh-Hant,zh", "zh-SG,zh-SG", "fil,en", "ar-EG,ar-EG"})
    void ownTextsComeInTheReadersFormOrInTheirOwn(String reader, String texts) {
        assertThat(Languages.ofScreens(Locale.forLanguageTag(reader)).toLanguageTag())
                .isEqualTo(texts);
        assertThat(Languages.hasScreenTexts(Locale.forLanguageTag(reader))).isEqualTo(reader.equals(texts));
    }

    @Test
    void cityTextsFallBackByTagScriptAndLanguage() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", "Pothole");
        texts.put("zh", "坑洞");
        texts.put("es", "Bache");
        texts.put("es-419", "Bache en la calle");
        var text = new LocalizedText(texts);
        assertThat(said(text, "zh-TW")).isEqualTo(Map.entry("zh", "坑洞"));
        assertThat(said(text, "es-MX")).isEqualTo(Map.entry("es-419", "Bache en la calle"));
        assertThat(said(text, "es-ES")).isEqualTo(Map.entry("es", "Bache"));
        assertThat(said(text, "tl")).isEqualTo(Map.entry("en", "Pothole"));
        // Simplified characters are no traditional ones: that text is still to be written.
        assertThat(text.exactly(Locale.forLanguageTag("zh-Hant"))).isEmpty();
        assertThat(text.exactly(Locale.forLanguageTag("zh-Hans"))).contains("坑洞");
        assertThat(text.exactly(Locale.forLanguageTag("es-AR"))).contains("Bache en la calle");
        assertThat(text.exactly(Locale.forLanguageTag("fr"))).isEmpty();
    }

    private static Map.Entry<String, String> said(LocalizedText text, String reader) {
        var found =
                text.in(List.of(Locale.forLanguageTag(reader), Locale.ENGLISH)).orElseThrow();
        return Map.entry(found.language().toLanguageTag(), found.text());
    }

    private static List<Locale> locales(String tags) {
        return Arrays.stream(tags.split(" ")).map(Locale::forLanguageTag).toList();
    }

    @Test
    void understandsAScriptThatAServerTookForAVariant() {
        var offered = List.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

        assertThat(Languages.closest(List.of(Locale.of("zh", "", "HANT")), offered))
                .contains(Locale.forLanguageTag("zh-Hant"));
        assertThat(Languages.closest(List.of(Locale.of("zh", "", "HANS")), offered.reversed()))
                .contains(Locale.forLanguageTag("zh-Hans"));
    }
}
