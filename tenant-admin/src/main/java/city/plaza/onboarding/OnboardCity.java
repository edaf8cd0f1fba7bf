package city.plaza.onboarding;

import city.plaza.shared.EmailAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Make a city. Taken as it was typed; {@link Onboarding#check} says everything that is wrong with it.
 *
 * @param slug its short name, in its address for ever
 * @param hosts host names of its own, beside the one every city has under the platform's domain
 * @param zone an IANA time zone, such as {@code America/Chicago}
 * @param country ISO 3166-1 alpha-2
 * @param languages BCP 47 tags, the main language first
 * @param template the code of the template it starts from
 * @param boundary where it ends, as GeoJSON; absent for the template's
 * @param cell the database it is to live in; absent for the one new cities go to
 * @param administrator who sets it up
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OnboardCity(
        String name,
        String slug,
        @Nullable List<String> hosts,
        String zone,
        String country,
        List<String> languages,
        String template,
        @Nullable String boundary,
        @Nullable String cell,
        Administrator administrator) {

    public OnboardCity {
        name = name.strip();
        slug = slug.strip();
        hosts = Optional.ofNullable(hosts).map(List::copyOf).orElse(List.of());
        languages = List.copyOf(languages);
        boundary = boundary == null || boundary.isBlank() ? null : boundary;
        cell = cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** The host names of its own; never null. */
    @Override
    public List<String> hosts() {
        return hosts == null ? List.of() : hosts;
    }

    /** The first person who may set the city up. */
    public record Administrator(String name, String email) {
        public Administrator {
            name = name.strip();
            email = EmailAddress.of(email).map(EmailAddress::value).orElse(email.strip());
        }
    }
}
