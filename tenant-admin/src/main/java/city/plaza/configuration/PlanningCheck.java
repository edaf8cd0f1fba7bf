package city.plaza.configuration;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RuleOverlaps;
import city.plaza.sla.SlaTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates what routing rules and targets refer to. */
final class PlanningCheck {

    private final CityConfiguration city;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<ServiceCode> services;
    private final Set<String> groups;
    private final Set<DepartmentCode> departments;
    private final Set<CalendarCode> calendars;
    private final Set<AreaKey> areas;
    private final Set<String> attributes;

    PlanningCheck(CityConfiguration city) {
        this.city = city;
        services = city.services().stream().map(ServiceType::code).collect(Collectors.toSet());
        groups = city.groups().stream().map(ServiceGroup::code).collect(Collectors.toSet());
        departments = city.departments().stream().map(Department::code).collect(Collectors.toSet());
        calendars = city.all(ConfigurationSection.CALENDARS).stream()
                .map(BusinessCalendar::code)
                .collect(Collectors.toSet());
        calendars.add(CalendarCode.ALWAYS);
        areas = city.layers().stream()
                .flatMap(layer -> layer.areas().stream().map(area -> new AreaKey(layer.code(), area.code())))
                .collect(Collectors.toSet());
        attributes = city.services().stream()
                .flatMap(service -> service.attributes().stream())
                .map(attribute -> attribute.code())
                .collect(Collectors.toSet());
    }

    List<Finding> findings() {
        city.all(ConfigurationSection.RULES).forEach(this::rule);
        new RuleOverlaps(city.services())
                .in(city.all(ConfigurationSection.RULES))
                .forEach(overlap -> findings.add(new Finding(
                        ConfigurationSection.RULES,
                        overlap.rule().value(),
                        "when",
                        false,
                        "error.configuration.rule-covered",
                        List.of(overlap.position(), overlap.coveredAt()))));
        city.all(ConfigurationSection.TARGETS).forEach(this::target);
        city.services().forEach(this::checkHasDepartment);
        return findings;
    }

    private void rule(RoutingRule rule) {
        var key = rule.code().value();
        rule.when()
                .services()
                .forEach(code -> known(
                        services,
                        code,
                        ConfigurationSection.RULES,
                        key,
                        "when.services",
                        "error.configuration.unknown-service"));
        rule.when()
                .groups()
                .forEach(code -> known(
                        groups,
                        code,
                        ConfigurationSection.RULES,
                        key,
                        "when.groups",
                        "error.configuration.unknown-group"));
        rule.when()
                .areas()
                .forEach(area -> known(
                        areas,
                        area,
                        ConfigurationSection.RULES,
                        key,
                        "when.areas",
                        "error.configuration.unknown-area"));
        rule.when()
                .answers()
                .keySet()
                .forEach(code -> known(
                        attributes,
                        code,
                        ConfigurationSection.RULES,
                        key,
                        "when.answers",
                        "error.configuration.unknown-attribute"));
        var time = rule.when().time();
        known(
                calendars,
                time == null ? null : time.calendar(),
                ConfigurationSection.RULES,
                key,
                "when.time.calendar",
                "error.configuration.unknown-calendar");
        known(
                departments,
                rule.then().department(),
                ConfigurationSection.RULES,
                key,
                "then.department",
                "error.configuration.unknown-department");
    }

    /** A rule that gives it to somebody in some cases is taken for an answer: the others are triaged on purpose. */
    private void checkHasDepartment(ServiceType service) {
        boolean given = service.notOurs()
                || service.department() != null
                || city.all(ConfigurationSection.RULES).stream()
                        .filter(rule -> rule.then().department() != null)
                        .map(RoutingRule::when)
                        .anyMatch(when -> when.services().contains(service.code())
                                || when.groups().contains(service.group())
                                || (when.services().isEmpty() && when.groups().isEmpty()));
        if (!given) {
            findings.add(new Finding(
                    ConfigurationSection.SERVICES,
                    service.code().value(),
                    "department",
                    false,
                    "error.configuration.no-department",
                    List.of()));
        }
    }

    private void target(SlaTarget target) {
        var key = target.code().value();
        known(
                services,
                target.service(),
                ConfigurationSection.TARGETS,
                key,
                "service",
                "error.configuration.unknown-service");
        known(groups, target.group(), ConfigurationSection.TARGETS, key, "group", "error.configuration.unknown-group");
        known(
                calendars,
                target.calendar(),
                ConfigurationSection.TARGETS,
                key,
                "calendar",
                "error.configuration.unknown-calendar");
        if (target.unit() != SlaTarget.Unit.HOURS && target.calendar() == null && !allDepartmentsHaveCalendars()) {
            findings.add(new Finding(
                    ConfigurationSection.TARGETS,
                    key,
                    "calendar",
                    false,
                    "error.configuration.no-calendar",
                    List.of()));
        }
    }

    private boolean allDepartmentsHaveCalendars() {
        return calendars.contains(CalendarCode.CITY)
                || city.departments().stream().allMatch(department -> department.calendar() != null);
    }

    /** @param unknown the key of the sentence that says that there is no such thing */
    private <T> void known(
            Set<T> all, @Nullable T wanted, ConfigurationSection<?> section, String key, String field, String unknown) {
        if (wanted != null && !all.contains(wanted)) {
            findings.add(new Finding(section, key, field, true, unknown, List.of(wanted.toString())));
        }
    }
}
