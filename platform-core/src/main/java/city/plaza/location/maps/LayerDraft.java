package city.plaza.location.maps;

import city.plaza.shared.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of outlines as it was understood, before it becomes a layer of the city.
 *
 * <p>Problems, repairs and warnings name the feature they are about as {@code features[3]}, counted from 0; their first
 * argument is what the feature is called, or else its number.
 *
 * @param areas the districts, in the order of the file
 * @param geoJson the outlines as they would be kept: closed, valid, rounded, with {@code code} and {@code name} alone; absent if
 *     there are problems
 * @param chosen which properties of the file were taken for code and name
 * @param properties the properties of the file that could be chosen instead
 * @param vertices how many points the outlines have
 * @param problems what keeps the file from being used
 * @param repairs what was mended without being asked
 * @param warnings what can be used but may not be meant, such as areas that overlap
 */
public record LayerDraft(
        List<CityMaps.Area> areas,
        @Nullable String geoJson,
        Properties chosen,
        List<String> properties,
        int vertices,
        List<InvalidInput.Problem> problems,
        List<InvalidInput.Problem> repairs,
        List<InvalidInput.Problem> warnings) {

    public LayerDraft {
        areas = List.copyOf(areas);
        properties = List.copyOf(properties);
        problems = List.copyOf(problems);
        repairs = List.copyOf(repairs);
        warnings = List.copyOf(warnings);
    }

    public boolean isUsable() {
        return problems.isEmpty();
    }

    /**
     * The outlines as they would be kept.
     *
     * @throws InvalidInput naming everything that is wrong with the file
     */
    public String outlines() {
        if (geoJson == null) {
            throw new InvalidInput(problems);
        }
        return geoJson;
    }

    /**
     * Which properties of a file say what an area is called.
     *
     * @param code absent: chosen by what the file holds; if nothing there will do, made from the name
     * @param name absent: chosen by what the file holds; if nothing there will do, the code
     */
    public record Properties(
            @Nullable String code, @Nullable String name) {

        /** Whatever fits best. */
        public static Properties automatic() {
            return new Properties(null, null);
        }
    }
}
