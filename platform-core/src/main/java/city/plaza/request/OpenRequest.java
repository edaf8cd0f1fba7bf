package city.plaza.request;

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
        @Nullable String submissionHash) {

    public OpenRequest {
        photos = List.copyOf(photos);
    }
}
