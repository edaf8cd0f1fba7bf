package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.GeoPoint;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.TimelineStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a queue.
 *
 * @param dueSoonAt from when on it counts as due soon; absent where its target does not say
 * @param lastStep what happened last, internal steps included; a long text is cut
 */
public record QueueRow(
        RequestNumber number,
        ServiceCode service,
        String department,
        RequestStatus status,
        @Nullable Outcome outcome,
        String excerpt,
        @Nullable String address,
        @Nullable GeoPoint point,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable Instant dueSoonAt,
        @Nullable Instant closedAt,
        @Nullable String assignee,
        @Nullable TimelineStep lastStep) {}
