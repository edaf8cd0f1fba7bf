package city.plaza.request.tracking;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.Outcome;
import city.plaza.request.RequestLifecycle;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
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
 * @param department the code of the department that holds it now
 * @param language the language the description is written in
 * @param place as exactly as the reader may know it
 * @param approximate whether the place is less exact than what was reported
 * @param timeline the public steps, oldest first
 */
public record TrackedRequest(
        RequestNumber number,
        boolean full,
        ServiceCode service,
        String department,
        RequestStatus status,
        @Nullable Outcome outcome,
        @Nullable String description,
        Locale language,
        Place place,
        boolean approximate,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable Instant closedAt,
        List<Photo> photos,
        List<Answer> answers,
        List<TimelineStep> timeline) {

    /** The same request with what Plaza is about to write down of it. */
    public TrackedRequest expected(String otherDepartment, @Nullable Instant due) {
        return new TrackedRequest(
                number,
                full,
                service,
                otherDepartment,
                status,
                outcome,
                description,
                language,
                place,
                approximate,
                requestedAt,
                updatedAt,
                due,
                closedAt,
                photos,
                answers,
                timeline);
    }

    /** Until when its reporter may say that it is not over; empty while it is open. */
    public Optional<Instant> reopenableUntil() {
        return status.isOpen()
                ? Optional.empty()
                : Optional.ofNullable(closedAt).map(closed -> closed.plus(RequestLifecycle.REOPEN_WINDOW));
    }
}
