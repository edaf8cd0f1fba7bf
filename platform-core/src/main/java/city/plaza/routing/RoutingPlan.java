package city.plaza.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Department;
import city.plaza.location.AreaKey;
import city.plaza.location.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rules with all they refer to: as a city has them, or as it is about to.
 *
 * @param catalog finds a service type
 * @param areas says in which areas a point lies
 */
public record RoutingPlan(
        List<RoutingRule> rules,
        Function<ServiceCode, Optional<ServiceType>> catalog,
        List<Department> departments,
        List<BusinessCalendar> calendars,
        Function<GeoPoint, Set<AreaKey>> areas) {

    public RoutingPlan {
        rules = List.copyOf(rules);
        departments = List.copyOf(departments);
        calendars = List.copyOf(calendars);
    }
}
