package city.plaza.configuration;

import city.plaza.branding.BrandPalette;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.location.CityMaps;
import city.plaza.shared.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks a whole city over: all that no single part can know of itself. */
final class ConfigurationCheck {

    private final CityConfiguration city;
    private final InvalidInput.Collector problems = new InvalidInput.Collector();

    ConfigurationCheck(CityConfiguration city) {
        this.city = city;
    }

    List<InvalidInput.Problem> problems() {
        problems.require(!city.languages().isEmpty(), "languages", "error.configuration.no-language");
        problems.require(
                BrandPalette.passes(city.branding().accent()),
                "branding.accent",
                "error.configuration.accent-contrast",
                city.branding().accent().hex(),
                BrandPalette.TEXT);
        codesAreUnique();
        var departments = city.departments().stream().map(Department::code).collect(Collectors.toSet());
        var groups = city.groups().stream().map(ServiceGroup::code).collect(Collectors.toSet());
        city.groups().forEach(this::nesting);
        city.services().forEach(service -> service(service, departments, groups));
        everythingHasAName();
        mapsCanBeDrawn();
        return problems.problems();
    }

    private void codesAreUnique() {
        unique(
                "departments",
                city.departments().stream().map(each -> each.code().value()));
        unique("groups", city.groups().stream().map(ServiceGroup::code));
        unique("services", city.services().stream().map(each -> each.code().value()));
        unique(
                "layers",
                Stream.concat(
                        Stream.of(CityMaps.BOUNDARY, ConfigurationPublisher.STREETS),
                        city.layers().stream().map(AreaLayer::code)));
        city.layers()
                .forEach(layer -> unique(
                        "layers[%s].areas".formatted(layer.code()),
                        layer.areas().stream().map(CityMaps.Area::code)));
    }

    private void unique(String field, Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code))
                .forEach(code -> problems.add(field, "error.configuration.code-twice", code));
    }

    private void nesting(ServiceGroup group) {
        var parent = group.parent();
        if (parent == null) {
            return;
        }
        var field = "groups[%s].parent".formatted(group.code());
        var found = city.groups().stream()
                .filter(each -> each.code().equals(parent))
                .findFirst();
        problems.require(found.isPresent(), field, "error.configuration.unknown-group", parent);
        problems.require(found.isEmpty() || found.get().parent() == null, field, "error.catalog.nested-twice", parent);
    }

    private void service(ServiceType service, Set<DepartmentCode> departments, Set<String> groups) {
        var field = "services[%s].".formatted(service.code());
        problems.require(
                groups.contains(service.group()),
                field + "group",
                "error.configuration.unknown-group",
                service.group());
        var department = service.department();
        if (department != null) {
            problems.require(
                    departments.contains(department),
                    field + "department",
                    "error.configuration.unknown-department",
                    department);
        }
        var target = service.target();
        if (target != null) {
            problems.require(target.isPositive(), field + "target", "error.configuration.target-not-positive", target);
        }
        if (service.notOurs()) {
            problems.require(!service.notice().isEmpty(), field + "notice", "error.configuration.no-notice");
        }
        service.problems()
                .forEach(each -> problems.add(
                        field + each.field(),
                        each.translationKey(),
                        each.arguments().toArray()));
    }

    private void everythingHasAName() {
        city.departments()
                .forEach(each -> problems.require(
                        !each.name().isEmpty(),
                        "departments[%s].name".formatted(each.code()),
                        "error.configuration.no-text"));
        city.groups()
                .forEach(each -> problems.require(
                        !each.name().isEmpty(),
                        "groups[%s].name".formatted(each.code()),
                        "error.configuration.no-text"));
        city.services()
                .forEach(each -> problems.require(
                        !each.name().isEmpty(),
                        "services[%s].name".formatted(each.code()),
                        "error.configuration.no-text"));
    }

    private void mapsCanBeDrawn() {
        try {
            city.outline();
        } catch (InvalidInput invalid) {
            invalid.problems()
                    .forEach(each -> problems.add(
                            each.field(),
                            each.translationKey(),
                            each.arguments().toArray()));
        }
        if (city.streets() != null) {
            problems.require(isJson(city.streets()), ConfigurationPublisher.STREETS, "error.geojson.not-json");
        }
    }

    private static boolean isJson(String document) {
        try {
            return JsonMapper.shared().readTree(document).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
