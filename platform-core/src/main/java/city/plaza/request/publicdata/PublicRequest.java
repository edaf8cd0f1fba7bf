package city.plaza.request.publicdata;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
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
 * @param department the code of the department that holds it now
 * @param statusNotes the last words the city wrote to everybody
 * @param place as exactly as its type allows
 * @param updatedAt of one that is over, when it ended
 * @param answers those that everybody sees
 * @param description the reporter's words; absent unless Plaza itself reads them for somebody who may
 * @param photos likewise
 * @param steps the public ones, oldest first; empty unless they were asked for
 * @param duplicateOf the request about the same matter that it follows; absent unless steps were asked for
 */
public record PublicRequest(
        RequestNumber number,
        ServiceCode service,
        String department,
        RequestStatus status,
        @Nullable Outcome outcome,
        @Nullable String statusNotes,
        Place place,
        Channel channel,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        List<Answer> answers,
        @Nullable String description,
        List<Photo> photos,
        List<TimelineStep> steps,
        @Nullable RequestNumber duplicateOf) {

    public PublicRequest {
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
        steps = List.copyOf(steps);
    }

    PublicRequest with(List<Photo> keptPhotos, List<TimelineStep> publicSteps, @Nullable RequestNumber parent) {
        return new PublicRequest(
                number,
                service,
                department,
                status,
                outcome,
                statusNotes,
                place,
                channel,
                requestedAt,
                updatedAt,
                expectedAt,
                answers,
                description,
                keptPhotos,
                publicSteps,
                parent);
    }
}
