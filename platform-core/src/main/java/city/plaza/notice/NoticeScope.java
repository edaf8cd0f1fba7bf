package city.plaza.notice;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.AreaKey;
import city.plaza.location.maps.Area;
import city.plaza.shared.InvalidInput;
import java.util.Collection;
import java.util.List;

/**
 * Whom a notice is for: everybody, those who report in certain areas, or those who report certain things.
 *
 * @param areas where; empty if that does not matter
 * @param services about what; empty if that does not matter
 */
public record NoticeScope(List<AreaKey> areas, List<ServiceCode> services) {

    public static final int MAX_CODES = 100;

    /** @throws InvalidInput naming {@code scope} if it is both, or too many */
    public NoticeScope {
        areas = List.copyOf(areas);
        services = List.copyOf(services);
        var problems = new InvalidInput.Collector();
        problems.require(areas.isEmpty() || services.isEmpty(), "scope", "error.notice.one-scope");
        problems.require(
                areas.size() <= MAX_CODES && services.size() <= MAX_CODES, "scope", "error.notice.too-many", MAX_CODES);
        problems.throwIfAny();
    }

    public static NoticeScope wholeCity() {
        return new NoticeScope(List.of(), List.of());
    }

    public static NoticeScope of(AreaKey... areas) {
        return new NoticeScope(List.of(areas), List.of());
    }

    public static NoticeScope of(ServiceCode... services) {
        return new NoticeScope(List.of(), List.of(services));
    }

    boolean isWholeCity() {
        return areas.isEmpty() && services.isEmpty();
    }

    boolean covers(ServiceCode service) {
        return services.contains(service);
    }

    boolean coversAnyOf(Collection<Area> places) {
        return places.stream()
                .anyMatch(place -> areas.stream()
                        .anyMatch(each -> each.layer().equals(place.layer())
                                && each.area().equals(place.code())));
    }
}
