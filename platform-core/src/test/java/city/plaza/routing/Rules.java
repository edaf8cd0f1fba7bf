package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.DepartmentCode;
import city.plaza.department.OpenHours;
import city.plaza.location.AreaKey;
import city.plaza.shared.LocalizedText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A city with potholes, four departments and an office that works on Mondays. */
final class Rules {

    static final ServiceCode POTHOLE = new ServiceCode("pothole");
    static final AreaKey AREA_4 = new AreaKey("wards", "4");
    static final CalendarCode OFFICE = new CalendarCode("office");
    static final List<ServiceType> CATALOG =
            List.of(ServiceType.builder(POTHOLE, "streets", LocalizedText.of(Locale.ENGLISH, "Pothole"))
                    .department(new DepartmentCode("public-works"))
                    .build());

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private Rules() {}

    static RoutingRule rule(String code, RoutingRule.When when, RoutingRule.Then then) {
        return new RoutingRule(new RuleCode(code), note(code), when, then);
    }

    static LocalizedText note(String code) {
        return LocalizedText.of(Locale.ENGLISH, "Because of " + code);
    }

    static RuleSet book(RoutingRule... rules) {
        var office = new BusinessCalendar(
                OFFICE,
                LocalizedText.empty(),
                Map.of(DayOfWeek.MONDAY, List.of(OpenHours.of("08:00-17:00"))),
                null,
                List.of(),
                List.of());
        return new RuleSet(
                List.of(rules),
                code -> CATALOG.stream()
                        .filter(type -> type.code().equals(code))
                        .findFirst(),
                Stream.of("public-works", "parks", "night-shift", "triage")
                        .map(DepartmentCode::new)
                        .collect(Collectors.toSet()),
                List.of(office),
                DepartmentCode.TRIAGE,
                CHICAGO);
    }

    static RoutingInput pothole(String at, Set<AreaKey> areas, Map<String, List<String>> answers) {
        return new RoutingInput(POTHOLE, areas, answers, at(at));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }
}
