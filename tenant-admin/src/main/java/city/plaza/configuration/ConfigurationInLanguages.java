package city.plaza.configuration;

import city.plaza.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Removes texts in languages the city does not use. Keywords all stay: people search in any language. */
final class ConfigurationInLanguages {

    private final List<Locale> wanted;

    ConfigurationInLanguages(List<Locale> wanted) {
        this.wanted = wanted;
    }

    CityConfiguration of(CityConfiguration city) {
        var kept = city.with(ConfigurationSection.CITY, List.of(new CityBasics(wanted)));
        for (var section : ConfigurationSection.all()) {
            kept = kept(kept, section);
        }
        return kept;
    }

    private <T> CityConfiguration kept(CityConfiguration city, ConfigurationSection<T> section) {
        return city.each(section, thing -> LocalizedTexts.changed(thing, (path, text) -> kept(text)));
    }

    private LocalizedText kept(LocalizedText text) {
        var kept = new LinkedHashMap<String, String>();
        for (var language : wanted) {
            text.exactly(language).ifPresent(words -> kept.put(language.toLanguageTag(), words));
        }
        if (kept.isEmpty() && !text.isEmpty()) {
            var first = text.texts().firstEntry();
            kept.put(first.getKey(), first.getValue());
        }
        return new LocalizedText(kept);
    }
}
