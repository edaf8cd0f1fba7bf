package city.plaza.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two configurations, item by item and value by value. */
public final class ConfigurationDiff {

    /** Longer values, such as outlines, are shown by their beginning. */
    private static final int MAX_SHOWN_LENGTH = 300;

    private ConfigurationDiff() {}

    /** What has to change to get from one to the other, in the order of the parts. */
    public static List<Change> between(CityConfiguration before, CityConfiguration after) {
        var changes = new ArrayList<Change>();
        for (var section : ConfigurationSection.all()) {
            compare(section, before, after, changes);
        }
        return List.copyOf(changes);
    }

    private static <T> void compare(
            ConfigurationSection<T> section, CityConfiguration before, CityConfiguration after, List<Change> changes) {
        var old = byKey(section, before);
        var now = byKey(section, after);
        now.forEach((key, thing) -> {
            var was = old.get(key);
            if (was == null) {
                changes.add(new Change(section, key, Change.Kind.ADDED, List.of()));
            } else if (!was.equals(thing)) {
                var fields = fields(was, thing);
                if (!fields.isEmpty()) {
                    changes.add(new Change(section, key, Change.Kind.CHANGED, fields));
                }
            }
        });
        // What every city has exactly one of is not taken away by a file that does not speak of it.
        old.keySet().stream()
                .filter(key -> !section.isSingle() && !now.containsKey(key))
                .forEach(key -> changes.add(new Change(section, key, Change.Kind.REMOVED, List.of())));
        var stayed = old.keySet().stream().filter(now::containsKey).toList();
        if (!stayed.equals(now.keySet().stream().filter(old::containsKey).toList())) {
            changes.add(new Change(
                    section,
                    Change.ORDER,
                    Change.Kind.REORDERED,
                    List.of(new Change.Field("", listed(old.keySet()), listed(now.keySet())))));
        }
    }

    /** What has to change for one thing to become another of its kind, value by value. */
    public static List<Change.Field> fields(Object before, Object after) {
        var old = new LinkedHashMap<String, String>();
        var now = new LinkedHashMap<String, String>();
        flatten("", ConfigurationJson.tree(before), old);
        flatten("", ConfigurationJson.tree(after), now);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), now.get(path)))
                .map(path -> new Change.Field(path, shown(old.get(path)), shown(now.get(path))))
                .toList();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), values));
        } else if (node.isArray()) {
            int index = 1;
            for (var each : node) {
                flatten(path + "[" + index++ + "]", each, values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.asString(""));
        }
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null || value.length() <= MAX_SHOWN_LENGTH
                ? value
                : value.substring(0, MAX_SHOWN_LENGTH) + "… (" + value.length() + ")";
    }

    private static String listed(Set<String> keys) {
        return keys.stream().collect(Collectors.joining(", "));
    }

    private static <T> Map<String, T> byKey(ConfigurationSection<T> section, CityConfiguration city) {
        var things = new LinkedHashMap<String, T>();
        city.all(section).forEach(thing -> things.put(section.keyOf(thing), thing));
        return things;
    }
}
