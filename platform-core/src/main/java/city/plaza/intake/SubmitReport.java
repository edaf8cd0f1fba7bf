package city.plaza.intake;

import city.plaza.catalog.ServiceCode;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Submit a report, from whichever channel.
 *
 * @param language the language the reporter writes and reads
 * @param reporter who wants to be told; absent for an anonymous report
 * @param photos what {@link PhotoIntake} accepted before
 * @param key makes a second delivery of the same report recognisable: 8 to 120 printable ASCII characters
 * @param answers what was answered to the service type's questions as it was typed, by the attribute's code
 * @param delivery a fingerprint of everything that was sent, from a sender whose reports cannot be told by themselves
 */
public record SubmitReport(
        ServiceCode service,
        String description,
        Locale language,
        Place place,
        Channel channel,
        @Nullable Reporter reporter,
        List<Photo> photos,
        @Nullable String key,
        Map<String, List<String>> answers,
        @Nullable String delivery) {

    public static final int MAX_DESCRIPTION_LENGTH = 4_000;
    public static final int MAX_PHOTOS = 5;

    public SubmitReport {
        photos = List.copyOf(photos);
        answers = Map.copyOf(answers);
    }

    /** A report that is told from others by what it says. */
    public SubmitReport(
            ServiceCode service,
            String description,
            Locale language,
            Place place,
            Channel channel,
            @Nullable Reporter reporter,
            List<Photo> photos,
            @Nullable String key,
            Map<String, List<String>> answers) {
        this(service, description, language, place, channel, reporter, photos, key, answers, null);
    }

    /** A report that answers no questions. */
    public SubmitReport(
            ServiceCode service,
            String description,
            Locale language,
            Place place,
            Channel channel,
            @Nullable Reporter reporter,
            List<Photo> photos,
            @Nullable String key) {
        this(service, description, language, place, channel, reporter, photos, key, Map.of(), null);
    }

    /** Who reports and wants to be told. */
    public record Reporter(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
