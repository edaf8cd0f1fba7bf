package city.plaza.intake;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.GeoPoint;
import city.plaza.request.publicdata.PublicRequest;
import city.plaza.request.publicdata.PublicRequests;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds likely duplicates: open requests of the same type nearby. */
@Component
public class DuplicateFinder {

    /** How far apart, in meters, two reports of the same matter are at most. */
    public static final double RADIUS_METERS = 100;

    private static final int MAX_CANDIDATES = 5;

    private final PublicRequests requests;

    DuplicateFinder(PublicRequests requests) {
        this.requests = requests;
    }

    /**
     * The nearest first, at most five. Where a type tells its places only roughly, all that may be so near are found.
     * Of requests that are handled together only the one that the others follow; of types that only staff report, none.
     */
    @PermitAll
    public List<Found> near(ServiceCode service, GeoPoint point) {
        return requests.near(service, point, RADIUS_METERS, MAX_CANDIDATES).stream()
                .flatMap(request -> Stream.ofNullable(request.report().place().point())
                        .map(place -> new Found(request, point.metersTo(place))))
                .toList();
    }

    /**
     * A request that may be about the same matter.
     *
     * @param meters how far away it is, as the crow flies
     */
    public record Found(PublicRequest request, double meters) {}
}
