package city.plaza.web.cityadmin.people;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.identity.Role;
import city.plaza.location.AreaKey;
import city.plaza.location.maps.CityMaps;
import city.plaza.shared.RuleViolation;
import city.plaza.staff.Duties;
import city.plaza.staff.LastLead;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.I18n;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Describes people's duties with the names of their departments. */
@Component
class DutiesFormatter {

    private static final String AND = ", ";

    private final Departments departments;
    private final ServiceCatalog catalog;
    private final CityMaps maps;
    private final Tenants tenants;

    DutiesFormatter(Departments departments, ServiceCatalog catalog, CityMaps maps, Tenants tenants) {
        this.departments = departments;
        this.catalog = catalog;
        this.maps = maps;
        this.tenants = tenants;
    }

    List<Department> departments() {
        return departments.all();
    }

    /** The names of the service types, by code. */
    SequencedMap<String, String> services(Locale reader) {
        var names = new LinkedHashMap<String, String>();
        catalog.current()
                .all()
                .forEach(type -> names.put(
                        type.code().value(),
                        type.name().in(reader, tenants.current().mainLanguage())));
        return names;
    }

    /** The names of the areas, each with that of its layer, by what tells them apart. */
    SequencedMap<String, String> areas(Locale reader) {
        var names = new LinkedHashMap<String, String>();
        for (var layer : maps.layers()) {
            var kind = layer.name().in(reader, tenants.current().mainLanguage());
            maps.areas(layer.code())
                    .forEach(area -> names.put(
                            new AreaKey(layer.code(), area.code()).toString(), area.name() + " (" + kind + ")"));
        }
        return names;
    }

    List<Locale> languages() {
        return tenants.current().languages();
    }

    String name(Department department, Locale reader) {
        return department.name().in(reader, tenants.current().mainLanguage());
    }

    /** A department's name; its code if it is gone. */
    String name(String code, List<Department> known, Locale reader) {
        return known.stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .map(each -> name(each, reader))
                .orElse(code);
    }

    String names(List<Department> all, Locale reader) {
        return all.stream().map(each -> name(each, reader)).collect(Collectors.joining(AND));
    }

    static String roles(Duties duties, I18n i18n) {
        return Duties.ROLES.stream()
                .filter(duties.roles()::contains)
                .map(role -> role(role, i18n))
                .collect(Collectors.joining(AND));
    }

    static String role(Role role, I18n i18n) {
        return i18n.text("admin.people.role." + role.name());
    }

    String where(Duties duties, List<Department> known, Locale reader, I18n i18n) {
        if (duties.everywhere()) {
            return i18n.text("admin.people.everywhere");
        }
        var scope = duties.scope();
        return Stream.of(
                        scope.departments().stream().map(code -> name(code, known, reader)),
                        scope.services().stream().map(code -> services(reader).getOrDefault(code, code)),
                        scope.areas().stream().map(code -> areas(reader).getOrDefault(code, code)))
                .map(each -> each.collect(Collectors.joining(AND)))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String refusal(RuleViolation refused, Locale reader, I18n i18n) {
        return refused instanceof LastLead last
                ? i18n.text(last.translationKey(), names(last.departments(), reader))
                : i18n.text(refused.translationKey(), refused.arguments().toArray());
    }
}
