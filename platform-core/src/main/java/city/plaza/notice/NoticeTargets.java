package city.plaza.notice;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.location.maps.CityMaps;
import city.plaza.shared.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that the areas and service types of a notice exist in the current city. */
@Component
class NoticeTargets {

    private final ServiceCatalog catalog;
    private final CityMaps maps;

    NoticeTargets(ServiceCatalog catalog, CityMaps maps) {
        this.catalog = catalog;
        this.maps = maps;
    }

    /**
     * Look a scope over. What is gone may stay where it was named before.
     *
     * @throws InvalidInput naming each area and service type that is unknown
     */
    void require(NoticeScope scope, @Nullable NoticeScope before) {
        var problems = new InvalidInput.Collector();
        services(scope.services(), before == null ? List.of() : before.services(), problems);
        var known = scope.areas().isEmpty() ? Set.<AreaKey>of() : areas();
        for (var area : scope.areas()) {
            problems.require(
                    known.contains(area) || (before != null && before.areas().contains(area)),
                    "areas",
                    "error.configuration.unknown-area",
                    area.toString());
        }
        problems.throwIfAny();
    }

    /** @throws InvalidInput naming each service type that is unknown */
    void require(Collection<ServiceCode> services, Collection<ServiceCode> before) {
        var problems = new InvalidInput.Collector();
        services(services, before, problems);
        problems.throwIfAny();
    }

    private void services(
            Collection<ServiceCode> services, Collection<ServiceCode> before, InvalidInput.Collector problems) {
        for (var service : services) {
            problems.require(
                    before.contains(service) || catalog.current().find(service).isPresent(),
                    "services",
                    "error.configuration.unknown-service",
                    service.value());
        }
    }

    private Set<AreaKey> areas() {
        return maps.layers().stream()
                .flatMap(layer -> maps.areas(layer.code()).stream().map(area -> new AreaKey(layer.code(), area.code())))
                .collect(Collectors.toSet());
    }
}
