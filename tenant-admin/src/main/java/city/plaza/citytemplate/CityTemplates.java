package city.plaza.citytemplate;

import city.plaza.configuration.CityConfiguration;
import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates this deployment ships. */
@Component
public class CityTemplates {

    private static final String HEADS = "classpath*:city-templates/*/template.yaml";

    private final Map<String, TemplateReader> readers = new LinkedHashMap<>();
    private final Map<String, CityTemplate> templates = new LinkedHashMap<>();

    /** Reads every template's summary once: what ships is fixed, and a broken one must not wait for its first city. */
    CityTemplates() {
        for (var head : heads()) {
            var code = folder(head);
            readers.put(code, new TemplateReader(code, head));
        }
        readers.entrySet().stream()
                .map(each -> each.getValue().summary())
                .sorted(Comparator.comparingInt(CityTemplate::services).thenComparing(CityTemplate::code))
                .forEach(template -> templates.put(template.code(), template));
    }

    /** Every template, the smallest first. */
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.CITY_ADMIN})
    public Collection<CityTemplate> all() {
        return templates.values();
    }

    @RolesAllowed({Role.Names.OPERATOR, Role.Names.CITY_ADMIN})
    public Optional<CityTemplate> find(String code) {
        return Optional.ofNullable(templates.get(code));
    }

    /** @throws NoSuchElementException if there is no such template */
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.CITY_ADMIN})
    public CityConfiguration load(String code) {
        var reader = readers.get(code);
        if (reader == null) {
            throw new NoSuchElementException("No city template " + code);
        }
        return reader.configuration();
    }

    private static Resource[] heads() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(HEADS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource head) {
        try {
            var parts = head.getURL().getPath().split("/", -1);
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
