package city.plaza.request.report;

import city.plaza.catalog.ServiceType;
import city.plaza.location.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Open a request; what is in it was validated by intake.
 *
 * @param submissionKey what makes a second delivery of the same report recognisable, if the sender gave one
 * @param submissionHash a hash of everything the sender sent under that key
 * @param answers what was answered to the questions of its type
 */
public record OpenRequest(
        ServiceType type,
        String description,
        Locale language,
        Place place,
        Channel channel,
        @Nullable Contact contact,
        List<Photo> photos,
        @Nullable String submissionKey,
        @Nullable String submissionHash,
        List<Answer> answers) {

    public OpenRequest {
        photos = List.copyOf(photos);
        answers = List.copyOf(answers);
    }

    /** A request whose type asked nothing. */
    public OpenRequest(
            ServiceType type,
            String description,
            Locale language,
            Place place,
            Channel channel,
            @Nullable Contact contact,
            List<Photo> photos,
            @Nullable String submissionKey,
            @Nullable String submissionHash) {
        this(type, description, language, place, channel, contact, photos, submissionKey, submissionHash, List.of());
    }
}
