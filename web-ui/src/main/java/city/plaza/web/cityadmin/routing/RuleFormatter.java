package city.plaza.web.cityadmin.routing;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceCode;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.CalendarCode;
import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.request.Priority;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.TimeWindow;
import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.I18n;
import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes rules as sentences, with the names used in the draft. */
final class RuleFormatter {

    private final CityConfiguration city;
    private final I18n i18n;
    private final Locale reader;

    RuleFormatter(CityConfiguration city, I18n i18n, Locale reader) {
        this.city = city;
        this.i18n = i18n;
        this.reader = reader;
    }

    /** A rule, such as {@code If Pothole or Street light, in District 3, outside Office hours → Parks, high}. */
    String sentence(RoutingRule rule) {
        var when = conditions(rule.when());
        var then = consequence(rule.then().department(), rule.then().priority());
        return when.isEmpty()
                ? i18n.text("admin.rules.always", then)
                : i18n.text("admin.rules.if", String.join(i18n.text("admin.rules.and"), when), then);
    }

    String consequence(@Nullable DepartmentCode to, @Nullable Priority priority) {
        var who = to == null ? i18n.text("admin.rules.own-department") : department(to);
        return priority == null ? who : i18n.text("admin.rules.as", who, priority(priority));
    }

    /** What it is about: types and topics. */
    String subjects(RoutingRule.When when) {
        return or(Stream.concat(
                        when.services().stream().map(this::service),
                        when.groups().stream().map(this::group))
                .toList());
    }

    String areas(List<AreaKey> areas) {
        return or(areas.stream().map(this::area).toList());
    }

    /** The time of the week, such as {@code on Fri or Sat, 22:00–6:00}. */
    String clock(TimeWindow time) {
        var parts = new ArrayList<String>();
        if (!time.days().isEmpty()) {
            parts.add(i18n.text(
                    "admin.rules.on", or(time.days().stream().map(this::day).toList())));
        }
        if (time.from() != null || time.until() != null) {
            parts.add(i18n.text(
                    "admin.rules.between",
                    clock(Objects.requireNonNullElse(time.from(), LocalTime.MIDNIGHT)),
                    clock(Objects.requireNonNullElse(time.until(), LocalTime.MIDNIGHT))));
        }
        return String.join(i18n.text("admin.rules.and"), parts);
    }

    String hours(CalendarCode calendar, boolean open) {
        return i18n.text(open ? "admin.rules.open" : "admin.rules.closed", calendar(calendar));
    }

    String service(ServiceCode code) {
        return city.find(ConfigurationSection.SERVICES, code.value())
                .map(each -> name(each.name(), code))
                .orElse(code.value());
    }

    String group(String code) {
        return city.find(ConfigurationSection.GROUPS, code)
                .map(each -> name(each.name(), code))
                .orElse(code);
    }

    String layer(String code) {
        return city.find(ConfigurationSection.LAYERS, code)
                .map(each -> name(each.name(), code))
                .orElse(code);
    }

    String area(AreaKey key) {
        return city.find(ConfigurationSection.LAYERS, key.layer()).stream()
                .flatMap(layer -> layer.areas().stream())
                .filter(area -> area.code().equals(key.area()))
                .map(area -> area.name())
                .findFirst()
                .orElse(key.area());
    }

    String calendar(CalendarCode code) {
        return code.equals(CalendarCode.ALWAYS)
                ? i18n.text("admin.rules.around-the-clock")
                : city.find(ConfigurationSection.CALENDARS, code.value())
                        .map(each -> name(each.name(), code))
                        .orElse(code.value());
    }

    String department(DepartmentCode code) {
        return city.find(ConfigurationSection.DEPARTMENTS, code.value())
                .map(each -> name(each.name(), code))
                .orElse(code.value());
    }

    String question(String attribute) {
        return asked(attribute)
                .map(each -> name(each.question().label(), attribute))
                .orElse(attribute);
    }

    String answers(String attribute, List<String> values) {
        return or(values.stream().map(value -> answer(attribute, value)).toList());
    }

    String answer(String attribute, String value) {
        return asked(attribute).stream()
                .flatMap(each -> each.values().stream())
                .filter(each -> each.key().equals(value))
                .map(each -> name(each.name(), value))
                .findFirst()
                .orElse(value);
    }

    String priority(Priority priority) {
        return i18n.text("priority." + priority);
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, reader);
    }

    String name(LocalizedText name, Object code) {
        var main = city.languages().isEmpty() ? reader : city.languages().getFirst();
        return name.isEmpty() ? code.toString() : name.in(reader, main);
    }

    private List<String> conditions(RoutingRule.When when) {
        var parts = new ArrayList<String>();
        if (!when.services().isEmpty() || !when.groups().isEmpty()) {
            parts.add(subjects(when));
        }
        if (!when.areas().isEmpty()) {
            parts.add(i18n.text("admin.rules.in", areas(when.areas())));
        }
        var time = when.time();
        if (time != null) {
            Optional.of(clock(time)).filter(said -> !said.isEmpty()).ifPresent(parts::add);
            var calendar = time.calendar();
            if (calendar != null) {
                parts.add(hours(calendar, Boolean.TRUE.equals(time.open())));
            }
        }
        when.answers()
                .forEach((attribute, values) ->
                        parts.add(i18n.text("admin.rules.answered", question(attribute), answers(attribute, values))));
        return parts;
    }

    private Optional<ServiceAttribute> asked(String attribute) {
        return city.services().stream()
                .flatMap(service -> service.attributes().stream())
                .filter(each -> each.code().equals(attribute))
                .findFirst();
    }

    private String or(List<String> parts) {
        return parts.size() < 2
                ? parts.stream().collect(Collectors.joining())
                : ListFormat.getInstance(reader, ListFormat.Type.OR, ListFormat.Style.FULL)
                        .format(parts);
    }

    private String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader)
                .format(time);
    }
}
