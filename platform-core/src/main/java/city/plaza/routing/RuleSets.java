package city.plaza.routing;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Calendars;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.location.AreaKey;
import city.plaza.location.Place;
import city.plaza.location.maps.Area;
import city.plaza.location.maps.Areas;
import city.plaza.request.planning.RequestProfile;
import city.plaza.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads the rules of the current city together with what they refer to. */
@Component
class RuleSets {

    private final ServiceCatalog catalog;
    private final Departments departments;
    private final Calendars calendars;
    private final Areas areas;
    private final Tenants tenants;

    RuleSets(ServiceCatalog catalog, Departments departments, Calendars calendars, Areas areas, Tenants tenants) {
        this.catalog = catalog;
        this.departments = departments;
        this.calendars = calendars;
        this.areas = areas;
        this.tenants = tenants;
    }

    /** Rules with the rest of the city as it is. */
    RoutingPlan plan(List<RoutingRule> rules) {
        return new RoutingPlan(
                rules,
                catalog.current()::find,
                departments.known(),
                calendars.all(),
                point -> areas.areasAt(point).stream().map(Area::key).collect(Collectors.toSet()));
    }

    /** @param otherwise who looks at the rest in a city that has no department for it */
    RuleSet open(RoutingPlan plan, DepartmentCode otherwise) {
        var known = new ArrayList<>(plan.calendars());
        known.add(BusinessCalendar.always());
        return new RuleSet(
                plan.rules(),
                plan.catalog(),
                plan.departments().stream().map(Department::code).collect(Collectors.toSet()),
                known,
                Department.triage(plan.departments()).map(Department::code).orElse(otherwise),
                tenants.current().zone());
    }

    static RoutingInput situation(RequestProfile request, RoutingPlan plan) {
        return new RoutingInput(
                request.service(), areas(request.place(), plan), request.answers(), request.requestedAt());
    }

    /** The areas a place lies in; none without a point. */
    static Set<AreaKey> areas(Place place, RoutingPlan plan) {
        var point = place.point();
        return point == null ? Set.of() : plan.areas().apply(point);
    }
}
