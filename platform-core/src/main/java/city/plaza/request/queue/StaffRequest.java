package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.Priority;
import city.plaza.request.RequestMove;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestState;
import city.plaza.request.RequestTimes;
import city.plaza.request.TimelineStep;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Contact;
import city.plaza.request.report.Photo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one request, for those who work on it.
 *
 * @param version what to hand back with a change, so that nobody overwrites somebody else's
 * @param externalId its number in the system the city used before
 * @param together what it is handled together with
 * @param timeline all its steps, oldest first
 */
public record StaffRequest(
        RequestNumber number,
        int version,
        @Nullable String externalId,
        ServiceCode service,
        RequestState state,
        Work work,
        Report report,
        RequestTimes times,
        Options options,
        Together together,
        List<TimelineStep> timeline) {

    /**
     * The work on it.
     *
     * @param assignee who has taken it
     * @param dueSoonAt from when on it counts as due soon; absent where its target does not say
     */
    public record Work(
            Priority priority,
            @Nullable String assignee,
            @Nullable Instant dueSoonAt) {}

    /**
     * What was reported.
     *
     * @param language the language the description is written in
     */
    public record Report(
            String description,
            Locale language,
            Place place,
            Channel channel,
            @Nullable Contact contact,
            List<Photo> photos,
            List<Answer> answers) {}

    /**
     * What the reader can do.
     *
     * @param mine whether the reader has taken it
     * @param moves what the reader can do next, the usual thing first
     * @param mayComment whether the reader can write to colleagues and to the public
     */
    public record Options(boolean mine, List<RequestMove> moves, boolean mayComment) {}

    /**
     * The requests about the same matter.
     *
     * @param parent the one that this one follows
     * @param duplicates those that follow this one, the first reported first
     * @param mayMerge whether the reader can merge it into another
     * @param mayUnmerge whether the reader can take it apart from its parent
     */
    public record Together(
            @Nullable RequestNumber parent, List<RequestNumber> duplicates, boolean mayMerge, boolean mayUnmerge) {
        public Together {
            duplicates = List.copyOf(duplicates);
        }
    }
}
