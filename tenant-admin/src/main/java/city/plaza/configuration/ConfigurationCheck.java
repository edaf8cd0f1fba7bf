package city.plaza.configuration;

import city.plaza.branding.BrandPalette;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.knowledge.Article;
import city.plaza.location.maps.CityMaps;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Validates the configuration across sections. */
final class ConfigurationCheck {

    private final CityConfiguration city;
    private final List<Finding> findings = new ArrayList<>();

    ConfigurationCheck(CityConfiguration city) {
        this.city = city;
    }

    /** What blocks publishing first. */
    List<Finding> findings() {
        if (findings.isEmpty()) {
            lookOver();
            findings.sort(Comparator.comparing(Finding::blocks).reversed());
        }
        return List.copyOf(findings);
    }

    private void lookOver() {
        require(
                !city.languages().isEmpty(),
                ConfigurationSection.CITY,
                "city",
                "languages",
                "error.configuration.no-language");
        var accent = city.branding().accent();
        require(
                BrandPalette.passes(accent),
                ConfigurationSection.BRANDING,
                "branding",
                "accent",
                "error.configuration.accent-contrast",
                accent.hex(),
                BrandPalette.MIN_TEXT_CONTRAST);
        imageIsThere("logo", city.branding().logo());
        imageIsThere("favicon", city.branding().favicon());
        ConfigurationSection.all().forEach(this::checkItems);
        var departments = city.departments().stream().map(Department::code).collect(Collectors.toSet());
        var groups = city.groups().stream().map(ServiceGroup::code).collect(Collectors.toSet());
        city.groups().forEach(this::nesting);
        city.services().forEach(service -> service(service, departments, groups));
        var calendars = city.all(ConfigurationSection.CALENDARS).stream()
                .map(BusinessCalendar::code)
                .collect(Collectors.toSet());
        city.departments().forEach(department -> department(department, calendars, departments));
        findings.addAll(new PlanningCheck(city).findings());
        hasAName(ConfigurationSection.GROUPS, ServiceGroup::name);
        hasAName(ConfigurationSection.SERVICES, ServiceType::name);
        city.layers().forEach(this::canBeDrawn);
        city.all(ConfigurationSection.ARTICLES).forEach(this::article);
        textsAreMissing();
    }

    private void imageIsThere(String field, @Nullable String id) {
        require(
                id == null || !city.images().missing().contains(id),
                ConfigurationSection.BRANDING,
                "branding",
                field,
                "error.brand.image-missing");
    }

    private <T> void checkItems(ConfigurationSection<T> section) {
        var seen = new HashSet<String>();
        for (var thing : city.all(section)) {
            var key = section.keyOf(thing);
            require(seen.add(key), section, key, "code", "error.configuration.code-twice", key);
            section.problemsOf(thing)
                    .forEach(each -> findings.add(
                            new Finding(section, key, each.field(), true, each.translationKey(), each.arguments())));
        }
    }

    private void department(Department department, Set<CalendarCode> calendars, Set<DepartmentCode> departments) {
        var key = department.code().value();
        var calendar = department.calendar();
        require(
                calendar == null || calendar.equals(CalendarCode.ALWAYS) || calendars.contains(calendar),
                ConfigurationSection.DEPARTMENTS,
                key,
                "calendar",
                "error.configuration.unknown-calendar",
                String.valueOf(calendar));
        var parent = department.parent();
        require(
                parent == null || departments.contains(parent),
                ConfigurationSection.DEPARTMENTS,
                key,
                "parent",
                "error.configuration.unknown-department",
                String.valueOf(parent));
    }

    private void nesting(ServiceGroup group) {
        var parent = group.parent();
        if (parent == null) {
            return;
        }
        var found = city.find(ConfigurationSection.GROUPS, parent);
        require(
                found.isPresent(),
                ConfigurationSection.GROUPS,
                group.code(),
                "parent",
                "error.configuration.unknown-group",
                parent);
        require(
                found.isEmpty() || found.get().parent() == null,
                ConfigurationSection.GROUPS,
                group.code(),
                "parent",
                "error.catalog.nested-twice",
                parent);
    }

    private void service(ServiceType service, Set<DepartmentCode> departments, Set<String> groups) {
        var key = service.code().value();
        require(
                groups.contains(service.group()),
                ConfigurationSection.SERVICES,
                key,
                "group",
                "error.configuration.unknown-group",
                service.group());
        var department = service.department();
        if (department != null) {
            require(
                    departments.contains(department),
                    ConfigurationSection.SERVICES,
                    key,
                    "department",
                    "error.configuration.unknown-department",
                    department);
        }
        if (service.notOurs()) {
            require(
                    !service.presentation().notice().isEmpty(),
                    ConfigurationSection.SERVICES,
                    key,
                    "notice",
                    "error.configuration.no-notice");
        }
    }

    private void article(Article article) {
        article.services()
                .forEach(service -> require(
                        city.find(ConfigurationSection.SERVICES, service.value())
                                .isPresent(),
                        ConfigurationSection.ARTICLES,
                        article.code().value(),
                        "services",
                        "error.configuration.unknown-service",
                        service));
    }

    private <T> void hasAName(ConfigurationSection<T> section, Function<T, LocalizedText> name) {
        city.all(section)
                .forEach(each -> require(
                        !name.apply(each).isEmpty(),
                        section,
                        section.keyOf(each),
                        "name",
                        "error.configuration.no-text"));
    }

    private void canBeDrawn(AreaLayer layer) {
        var seen = new HashSet<String>();
        layer.areas().stream()
                .map(CityMaps.Area::code)
                .forEach(code -> require(
                        seen.add(code),
                        ConfigurationSection.LAYERS,
                        layer.code(),
                        "areas",
                        "error.configuration.code-twice",
                        code));
        if (layer.geoJson() == null) {
            return;
        }
        require(
                isJson(layer.geoJson()),
                ConfigurationSection.LAYERS,
                layer.code(),
                "geoJson",
                "error.geojson.not-json");
        if (layer.code().equals(CityMaps.BOUNDARY)) {
            try {
                city.outline();
            } catch (InvalidInput invalid) {
                invalid.problems()
                        .forEach(each -> findings.add(new Finding(
                                ConfigurationSection.LAYERS,
                                layer.code(),
                                "geoJson",
                                true,
                                each.translationKey(),
                                each.arguments())));
            }
        }
    }

    private void textsAreMissing() {
        city.missingTexts()
                .forEach(each -> findings.add(new Finding(
                        each.part(),
                        each.key(),
                        each.field(),
                        false,
                        "error.configuration.text-missing",
                        List.of(each.language().toLanguageTag()))));
    }

    private void require(
            boolean condition,
            ConfigurationSection<?> section,
            String key,
            String field,
            String translationKey,
            Object... arguments) {
        if (!condition) {
            findings.add(new Finding(section, key, field, true, translationKey, List.of(arguments)));
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
