package city.plaza.web.cityadmin.targets;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Department;
import city.plaza.request.Priority;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTarget;
import city.plaza.web.kit.I18n;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says targets as people would, with the names things have in the draft. */
final class TargetDescription {

    private final CityConfiguration city;
    private final I18n i18n;
    private final Locale reader;

    TargetDescription(CityConfiguration city, I18n i18n, Locale reader) {
        this.city = city;
        this.i18n = i18n;
        this.reader = reader;
    }

    /** What it is for, such as {@code Pothole, high}. */
    String scope(SlaTarget target) {
        var what = what(target);
        var priority = target.priority();
        return priority == null ? what : i18n.text("admin.targets.of-priority", what, priority(priority));
    }

    /** How long, and by whose hours. */
    String length(SlaTarget target) {
        var amount = i18n.text("kit.target." + target.unit(), target.amount());
        if (target.unit() == SlaTarget.Unit.HOURS) {
            return amount;
        }
        var calendar = target.calendar();
        return i18n.text(
                "admin.targets.by",
                amount,
                calendar == null ? i18n.text("admin.targets.calendar.department") : calendar(calendar));
    }

    String calendar(CalendarCode code) {
        return code.equals(CalendarCode.ALWAYS)
                ? i18n.text("admin.targets.calendar.always")
                : city.find(ConfigurationSection.CALENDARS, code.value())
                        .map(each -> name(each.name(), code))
                        .orElse(code.value());
    }

    String paused(SlaTarget target) {
        return target.pausedIn().stream()
                .map(status -> i18n.text("status." + status))
                .collect(Collectors.joining(i18n.text("admin.targets.and")));
    }

    String priority(Priority priority) {
        return i18n.text("priority." + priority);
    }

    String name(LocalizedText name, Object code) {
        var main = city.languages().isEmpty() ? reader : city.languages().getFirst();
        return name.isEmpty() ? code.toString() : name.in(reader, main);
    }

    /** The calendar an example counts by: the target's own, else that of whoever usually does the work. */
    BusinessCalendar calendarOf(SlaTarget target) {
        if (target.unit() == SlaTarget.Unit.HOURS) {
            return BusinessCalendar.always();
        }
        return Optional.ofNullable(target.calendar())
                .or(() -> usualCalendar(target))
                .flatMap(this::find)
                .or(() -> find(CalendarCode.CITY))
                .orElseGet(BusinessCalendar::always);
    }

    private Optional<CalendarCode> usualCalendar(SlaTarget target) {
        return Optional.ofNullable(target.service())
                .flatMap(code -> city.find(ConfigurationSection.SERVICES, code.value()))
                .flatMap(service -> Optional.ofNullable(service.department()))
                .flatMap(code -> city.find(ConfigurationSection.DEPARTMENTS, code.value()))
                .map(Department::calendar);
    }

    private Optional<BusinessCalendar> find(CalendarCode code) {
        return code.equals(CalendarCode.ALWAYS)
                ? Optional.of(BusinessCalendar.always())
                : city.find(ConfigurationSection.CALENDARS, code.value());
    }

    private String what(SlaTarget target) {
        var service = target.service();
        if (service != null) {
            return city.find(ConfigurationSection.SERVICES, service.value())
                    .map(each -> name(each.name(), service))
                    .orElse(service.value());
        }
        var group = target.group();
        return group == null
                ? i18n.text("admin.targets.scope.EVERYTHING")
                : city.find(ConfigurationSection.GROUPS, group)
                        .map(each -> name(each.name(), group))
                        .orElse(group);
    }
}
