package city.plaza.web.api.operator;

import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A city to be made. What is left out is refused at its field, like what is wrong.
 *
 * @param hosts host names of its own, beside the one every city has
 * @param boundary GeoJSON; absent for the template's
 * @param cell the database it is to live in; absent for the one new cities go to
 */
record CityRequest(
        @Nullable String name,
        @Nullable String slug,
        @Nullable List<String> hosts,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<String> languages,
        @Nullable String template,
        @Nullable JsonNode boundary,
        @Nullable String cell,
        @Nullable Person administrator) {

    /** The first person who may set the city up. */
    record Person(@Nullable String name, @Nullable String email) {}

    OnboardCity command() {
        var person = Optional.ofNullable(administrator).orElse(new Person(null, null));
        return new OnboardCity(
                orEmpty(name),
                orEmpty(slug),
                hosts,
                orEmpty(zone),
                orEmpty(country),
                Optional.ofNullable(languages).orElse(List.of()),
                orEmpty(template),
                boundary == null || boundary.isNull() ? null : boundary.toString(),
                cell,
                new Administrator(orEmpty(person.name), orEmpty(person.email)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
