package city.plaza.request.publicdata;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestState;
import city.plaza.request.TimelineStep;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as every program may read it: nobody's name.
 *
 * @param statusNotes the last words the city wrote to everybody
 * @param updatedAt of one that is over, when it ended
 * @param steps the public ones, oldest first; empty unless they were asked for
 * @param duplicateOf the request about the same matter that it follows; absent unless steps were asked for
 */
public record PublicRequest(
        RequestNumber number,
        ServiceCode service,
        RequestState state,
        @Nullable String statusNotes,
        Report report,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        List<TimelineStep> steps,
        @Nullable RequestNumber duplicateOf) {

    public PublicRequest {
        steps = List.copyOf(steps);
    }

    /**
     * What was reported.
     *
     * @param place as exactly as its type allows
     * @param answers those that everybody sees
     * @param description the reporter's words; absent unless Plaza itself reads them for somebody who may
     * @param photos likewise
     */
    public record Report(
            Place place,
            Channel channel,
            List<Answer> answers,
            @Nullable String description,
            List<Photo> photos) {
        public Report {
            answers = List.copyOf(answers);
            photos = List.copyOf(photos);
        }

        Report with(List<Photo> keptPhotos) {
            return new Report(place, channel, answers, description, keptPhotos);
        }
    }

    PublicRequest with(List<Photo> keptPhotos, List<TimelineStep> publicSteps, @Nullable RequestNumber parent) {
        return new PublicRequest(
                number,
                service,
                state,
                statusNotes,
                report.with(keptPhotos),
                requestedAt,
                updatedAt,
                expectedAt,
                publicSteps,
                parent);
    }
}
