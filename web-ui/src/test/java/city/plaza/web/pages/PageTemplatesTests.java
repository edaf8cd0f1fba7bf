package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PageTemplatesTests {

    /** Where the pages are left to be looked at. */
    private static final Path PICTURED = Path.of("target", "pages");

    private static final Pattern MISSING = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private final SpringTemplateEngine engine = engine();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "zh", "fr", "ar"})
    void rendersEveryPageInEveryLanguageWithoutAMissingWordOrAnInlineStyleOrScript(String tag) throws IOException {
        for (var page : pages(Locale.forLanguageTag(tag)).entrySet()) {
            var html = page.getValue();
            Files.createDirectories(PICTURED.resolve(tag));
            Files.writeString(PICTURED.resolve(tag).resolve(page.getKey() + ".html"), html);
            assertThat(MISSING.matcher(html).results().map(found -> found.group()))
                    .as(page.getKey() + " in " + tag)
                    .isEmpty();
            assertThat(html)
                    .as(page.getKey() + " in " + tag)
                    .contains("<html lang=\"" + tag + "\" dir=\"" + (tag.equals("ar") ? "rtl" : "ltr") + "\"")
                    .contains("<main id=\"main\"")
                    .doesNotContain("th:")
                    .doesNotContainPattern("\\sstyle=|<style|<script(?![^>]*src=)|\\son[a-z]+=");
            assertThat(html.split("<h1", -1))
                    .as("one heading of " + page.getKey())
                    .hasSize(2);
        }
    }

    private Map<String, String> pages(Locale language) {
        var samples = new SamplePages(language);
        var pages = new java.util.TreeMap<String, String>();
        samples.all().forEach((name, sample) -> {
            var values = new HashMap<String, Object>(sample.model());
            values.put("frame", samples.frame(sample.city()));
            pages.put(name, engine.process(sample.template(), Set.of(), new Context(language, values)));
        });
        return pages;
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var words = new ResourceBundleMessageSource();
        words.setBasename("vaadin-i18n/translations");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }
}
