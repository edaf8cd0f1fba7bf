package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestState;
import city.plaza.request.RequestTimes;
import city.plaza.request.TimelineStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a queue.
 *
 * @param assignee who has taken it
 * @param excerpt the beginning of its description
 * @param dueSoonAt from when on it counts as due soon; absent where its target does not say
 * @param lastStep what happened last, internal steps included; a long text is cut
 */
public record QueueRow(
        RequestNumber number,
        ServiceCode service,
        RequestState state,
        @Nullable String assignee,
        String excerpt,
        Place place,
        RequestTimes times,
        @Nullable Instant dueSoonAt,
        @Nullable TimelineStep lastStep) {}
