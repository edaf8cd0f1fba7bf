package city.plaza.staff;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.department.Departments;
import city.plaza.location.AreaKey;
import city.plaza.location.maps.CityMaps;
import city.plaza.shared.InvalidInput;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The departments, service types and areas a person can be assigned to. */
@Component
class AssignableDuties {

    private final Departments departments;
    private final ServiceCatalog catalog;
    private final CityMaps maps;

    AssignableDuties(Departments departments, ServiceCatalog catalog, CityMaps maps) {
        this.departments = departments;
        this.catalog = catalog;
        this.maps = maps;
    }

    /**
     * Look whether duties name only what there is. What is gone may stay with those who had it.
     *
     * @throws InvalidInput naming what is unknown
     */
    void require(Duties duties, @Nullable Duties before) {
        var scope = duties.scope();
        var held = before == null ? null : before.scope();
        var known = departments.all().stream().map(each -> each.code().value()).collect(Collectors.toSet());
        require(
                scope.departments(),
                held == null ? Set.of() : held.departments(),
                known::contains,
                "departments",
                "error.staff.no-department");
        require(
                scope.services(),
                held == null ? Set.of() : held.services(),
                code -> ServiceCode.isValid(code)
                        && catalog.current().find(new ServiceCode(code)).isPresent(),
                "services",
                "error.staff.no-service");
        require(
                scope.areas(),
                held == null ? Set.of() : held.areas(),
                areas()::contains,
                "areas",
                "error.staff.no-area");
    }

    private Set<String> areas() {
        return maps.layers().stream()
                .map(CityMaps.Layer::code)
                .flatMap(layer -> maps.areas(layer).stream().map(area -> new AreaKey(layer, area.code()).toString()))
                .collect(Collectors.toSet());
    }

    private static void require(
            Collection<String> wanted, Set<String> held, Predicate<String> known, String field, String key) {
        for (var code : wanted) {
            if (!held.contains(code) && !known.test(code)) {
                throw new InvalidInput(field, key, code);
            }
        }
    }
}
