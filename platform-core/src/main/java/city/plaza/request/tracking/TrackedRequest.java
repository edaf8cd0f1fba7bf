package city.plaza.request.tracking;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.RequestLifecycle;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestState;
import city.plaza.request.RequestTimes;
import city.plaza.request.TimelineStep;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Photo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as the public, or whoever holds its link, sees it.
 *
 * @param full whether the reader holds the secret link; without it description, photos and unpublished answers are left
 *     out
 * @param timeline the public steps, oldest first
 */
public record TrackedRequest(
        RequestNumber number,
        boolean full,
        ServiceCode service,
        RequestState state,
        Report report,
        RequestTimes times,
        List<TimelineStep> timeline) {

    /**
     * What was reported, as far as the reader may know it.
     *
     * @param language the language the description is written in
     * @param place as exactly as the reader may know it
     * @param approximate whether the place is less exact than what was reported
     */
    public record Report(
            @Nullable String description,
            Locale language,
            Place place,
            boolean approximate,
            List<Photo> photos,
            List<Answer> answers) {}

    /** The same request with what Plaza is about to write down of it. */
    public TrackedRequest expected(String otherDepartment, @Nullable Instant due) {
        return new TrackedRequest(number, full, service, state.in(otherDepartment), report, times.due(due), timeline);
    }

    /** Until when its reporter may say that it is not over; empty while it is open. */
    public Optional<Instant> reopenableUntil() {
        return state.status().isOpen()
                ? Optional.empty()
                : Optional.ofNullable(times.closedAt()).map(closed -> closed.plus(RequestLifecycle.REOPEN_WINDOW));
    }
}
