package city.plaza.location.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Guesses which properties of a file hold the codes and names of its areas. */
final class LayerProperties {

    /** What programs that write such files add for themselves. */
    private static final Pattern ADDED = Pattern.compile(
            "(?i)(cartodb_?id|object_?id.*|fid|ogc_fid|gid|global_?id|shape.*|st_.*|(.*_)?(area|leng|length|"
                    + "perimeter|acres|sqmi|sq_?km)|(created|updated|edited|last_).*|.*(date|time|user)|lat.*|lon.*|geo_?m.*)");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(.*[_ -])?(name|naam|nombre|nom|label|title|titel|bezeichnung|neighborhood|neighbourhood)");
    private static final Pattern CODED = Pattern.compile(
            "(?i)(.*[_ -])?(code|cd|codigo|kode|number|num|nr|no|nummer|id)|(?-i:.*[a-z](CD|Code|Id|ID|Nr|No|Num))");
    private static final Pattern KIND =
            Pattern.compile("(?i)(ward|district|precinct|zone|section|council|sector)s?(_?no)?");
    private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N} ._-]{1,20}");

    private static final double MAX_EXACT_INTEGER = 1e15;

    private final Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
    private final int features;

    /** @param features the {@code properties} of each feature, as they stand in the file */
    LayerProperties(List<JsonNode> features) {
        this.features = features.size();
        for (var each : features) {
            for (var property : each.properties()) {
                values.computeIfAbsent(property.getKey(), key -> new ArrayList<>());
            }
        }
        values.forEach((property, found) ->
                features.forEach(each -> found.add(value(each, property).orElse(null))));
    }

    /** What can be chosen. */
    List<String> all() {
        return List.copyOf(values.keySet());
    }

    Optional<String> name() {
        return best(this::nameScore);
    }

    /** A property that every feature has, each with a value of its own. */
    Optional<String> code() {
        return best(property -> tellsApart(property) ? codeScore(property) : 0);
    }

    /** A text or a number, as people would write it. */
    static Optional<String> value(JsonNode properties, String property) {
        var value = properties.path(property);
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (Math.abs(number) < MAX_EXACT_INTEGER && number == Math.rint(number)) {
            return Optional.of(String.valueOf((long) number));
        }
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private Optional<String> best(ToIntFunction<String> score) {
        // The first of those that are as good as each other: files begin with what matters.
        return values.keySet().stream()
                .filter(property -> score.applyAsInt(property) > 0)
                .max(Comparator.comparingInt(score)
                        .thenComparing(Comparator.comparingInt((String property) -> all().indexOf(property))
                                .reversed()));
    }

    private int nameScore(String property) {
        if (ADDED.matcher(property).matches() || !saysSomething(property)) {
            return 0;
        }
        if (property.equalsIgnoreCase("name")) {
            return 100;
        }
        if (NAMED.matcher(property).matches()) {
            return 80;
        }
        return isWords(property) && tellsApart(property) ? 40 : 0;
    }

    private int codeScore(String property) {
        if (ADDED.matcher(property).matches() || !isShort(property)) {
            return 0;
        }
        if (property.equalsIgnoreCase("code")) {
            return 100;
        }
        if (CODED.matcher(property).matches()) {
            return 80;
        }
        if (KIND.matcher(property).matches()) {
            return 60;
        }
        return isWords(property) ? 0 : 20;
    }

    private boolean saysSomething(String property) {
        return 2 * values(property).stream().filter(java.util.Objects::nonNull).count() > features;
    }

    private boolean tellsApart(String property) {
        var seen = new HashSet<String>();
        return values(property).stream().allMatch(value -> value != null && seen.add(value));
    }

    private boolean isShort(String property) {
        return values(property).stream()
                .allMatch(value -> value != null && SHORT.matcher(value).matches());
    }

    private boolean isWords(String property) {
        return values(property).stream()
                .filter(java.util.Objects::nonNull)
                .allMatch(
                        value -> value.codePoints().filter(Character::isLetter).count() > 2);
    }

    private List<@Nullable String> values(String property) {
        return values.getOrDefault(property, List.of());
    }
}
