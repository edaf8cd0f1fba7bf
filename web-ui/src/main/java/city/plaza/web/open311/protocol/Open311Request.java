package city.plaza.web.open311.protocol;

import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One API request: its city, format and language.
 *
 * @param language what the caller reads, of those the city offers
 * @param parameters from the address and the body, by name
 */
public record Open311Request(Format format, City city, Locale language, Map<String, List<String>> parameters) {

    public Open311Request {
        parameters = Map.copyOf(parameters);
    }

    /** The value of a parameter; one that is empty counts as missing. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** Every value of a parameter that is not empty. */
    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The parts of a parameter that are parted by commas. */
    public List<String> list(String name) {
        return values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    public boolean isOn(String name) {
        return value(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The languages to take the city's words from, the best first. */
    public List<Locale> languages() {
        return List.of(language, city.mainLanguage());
    }

    public String text(LocalizedText text) {
        return text.in(language, city.mainLanguage());
    }

    public DateTimes moments() {
        return new DateTimes(city.zone());
    }

    /** Without what was sent: a key and people's names have no place in a log. */
    @Override
    public String toString() {
        return "Open311Request[" + format + ", " + city.id() + ", " + language.toLanguageTag() + ", "
                + parameters.keySet().stream().sorted().toList() + "]";
    }
}
