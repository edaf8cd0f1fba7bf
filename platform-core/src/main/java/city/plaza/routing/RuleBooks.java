package city.plaza.routing;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Calendars;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.location.Area;
import city.plaza.location.AreaKey;
import city.plaza.location.Areas;
import city.plaza.location.Place;
import city.plaza.request.RequestProfile;
import city.plaza.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the rules of the current city together with what they refer to. */
@Component
class RuleBooks {

    private final ServiceCatalog catalog;
    private final Departments departments;
    private final Calendars calendars;
    private final Areas areas;
    private final Tenants tenants;

    RuleBooks(ServiceCatalog catalog, Departments departments, Calendars calendars, Areas areas, Tenants tenants) {
        this.catalog = catalog;
        this.departments = departments;
        this.calendars = calendars;
        this.areas = areas;
        this.tenants = tenants;
    }

    /** @param otherwise who looks at the rest in a city that has no department for it */
    RuleBook open(List<RoutingRule> rules, DepartmentCode otherwise) {
        var known = new ArrayList<>(calendars.all());
        known.add(BusinessCalendar.always());
        return new RuleBook(
                rules,
                catalog.current()::find,
                departments.all().stream().map(Department::code).collect(Collectors.toSet()),
                known,
                departments.triage().map(Department::code).orElse(otherwise),
                tenants.current().zone());
    }

    Situation situation(RequestProfile request) {
        return new Situation(request.service(), areas(request.place()), request.answers(), request.requestedAt());
    }

    /** The areas a place lies in; none without a point. */
    Set<AreaKey> areas(Place place) {
        var point = place.point();
        return point == null
                ? Set.of()
                : areas.areasAt(point).stream().map(Area::key).collect(Collectors.toSet());
    }
}
