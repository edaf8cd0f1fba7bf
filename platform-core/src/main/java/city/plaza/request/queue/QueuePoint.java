package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.GeoPoint;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import org.jspecify.annotations.Nullable;

/** One request of a queue as a map shows it. */
public record QueuePoint(
        RequestNumber number,
        ServiceCode service,
        @Nullable String address,
        RequestStatus status,
        boolean overdue,
        GeoPoint at) {}
