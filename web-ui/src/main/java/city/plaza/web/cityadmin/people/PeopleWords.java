package city.plaza.web.cityadmin.people;

import city.plaza.department.Department;
import city.plaza.department.Departments;
import city.plaza.identity.Role;
import city.plaza.shared.RuleViolation;
import city.plaza.staff.Duties;
import city.plaza.staff.LastLead;
import city.plaza.tenancy.Tenants;
import city.plaza.web.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words what people do for the city, by the departments' own names. */
@Component
class PeopleWords {

    private static final String AND = ", ";

    private final Departments departments;
    private final Tenants tenants;

    PeopleWords(Departments departments, Tenants tenants) {
        this.departments = departments;
        this.tenants = tenants;
    }

    List<Department> departments() {
        return departments.all();
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

    static String roles(Duties duties, Words words) {
        return Duties.ROLES.stream()
                .filter(duties.roles()::contains)
                .map(role -> role(role, words))
                .collect(Collectors.joining(AND));
    }

    static String role(Role role, Words words) {
        return words.say("admin.people.role." + role.name());
    }

    String where(Duties duties, List<Department> known, Locale reader, Words words) {
        return duties.everywhere()
                ? words.say("admin.people.everywhere")
                : duties.departments().stream()
                        .map(code -> name(code, known, reader))
                        .collect(Collectors.joining(AND));
    }

    String refusal(RuleViolation refused, Locale reader, Words words) {
        return refused instanceof LastLead last
                ? words.say(last.translationKey(), names(last.departments(), reader))
                : words.say(refused.translationKey(), refused.arguments().toArray());
    }
}
