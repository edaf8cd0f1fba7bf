package city.plaza.configuration;

import city.plaza.branding.Branding;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Keeps of each text what the city's people read, in their order. Keywords all stay: people search in any language. */
final class ConfigurationInLanguages {

    private final List<Locale> wanted;

    ConfigurationInLanguages(List<Locale> wanted) {
        this.wanted = wanted;
    }

    CityConfiguration of(CityConfiguration city) {
        var look = city.branding();
        return new CityConfiguration(
                wanted,
                new Branding(look.accent(), look.font(), look.phone(), look.logo(), kept(look.footer()), look.map()),
                city.departments().stream()
                        .map(each -> each.withName(kept(each.name())))
                        .toList(),
                city.groups().stream()
                        .map(each -> each.withName(kept(each.name())))
                        .toList(),
                city.services().stream().map(this::kept).toList(),
                city.layers().stream()
                        .map(each -> new AreaLayer(each.code(), kept(each.name()), each.areas()))
                        .toList(),
                city.boundary(),
                city.streets(),
                city.gazetteer());
    }

    private ServiceType kept(ServiceType service) {
        return service.toBuilder()
                .name(kept(service.name()))
                .description(kept(service.description()))
                .notice(kept(service.notice()))
                .response(kept(service.response()))
                .attributes(service.attributes().stream()
                        .map(each -> each.translated(this::kept))
                        .toList())
                .build();
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
