package city.plaza.configuration;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text a city has not written in one of its languages; readers of it see the text in another.
 *
 * @param place where the text stands, such as {@code services[pothole].name}
 */
public record MissingText(String place, Locale language) {

    static List<MissingText> in(CityConfiguration city) {
        var missing = new ArrayList<MissingText>();
        texts(city).forEach((place, text) -> {
            for (var language : city.languages()) {
                if (text.exactly(language).isEmpty()) {
                    missing.add(new MissingText(place, language));
                }
            }
        });
        return List.copyOf(missing);
    }

    /** Every text that must be there; what may be left out counts once somebody has written it. */
    private static Map<String, LocalizedText> texts(CityConfiguration city) {
        var texts = new LinkedHashMap<String, LocalizedText>();
        city.departments().forEach(each -> texts.put("departments[%s].name".formatted(each.code()), each.name()));
        city.groups().forEach(each -> texts.put("groups[%s].name".formatted(each.code()), each.name()));
        city.layers().forEach(each -> texts.put("layers[%s].name".formatted(each.code()), each.name()));
        for (var service : city.services()) {
            texts.put("services[%s].name".formatted(service.code()), service.name());
            texts.put("services[%s].description".formatted(service.code()), service.description());
            if (!service.notice().isEmpty()) {
                texts.put("services[%s].notice".formatted(service.code()), service.notice());
            }
            if (!service.response().isEmpty()) {
                texts.put("services[%s].response".formatted(service.code()), service.response());
            }
            service.attributes()
                    .forEach(each -> attribute(
                            "services[%s].attributes[%s].".formatted(service.code(), each.code()), each, texts));
        }
        if (!city.branding().footer().isEmpty()) {
            texts.put("branding.footer", city.branding().footer());
        }
        return texts;
    }

    private static void attribute(String place, ServiceAttribute attribute, Map<String, LocalizedText> texts) {
        texts.put(place + "label", attribute.question().label());
        if (!attribute.question().help().isEmpty()) {
            texts.put(place + "help", attribute.question().help());
        }
        for (var value : attribute.values()) {
            texts.put(place + "values[%s].name".formatted(value.key()), value.name());
            if (value.stop() != null) {
                texts.put(place + "values[%s].stop".formatted(value.key()), value.stop());
            }
        }
    }
}
