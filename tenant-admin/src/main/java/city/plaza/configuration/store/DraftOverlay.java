package city.plaza.configuration.store;

import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Applies the rows of a draft to the live configuration. */
public final class DraftOverlay {

    private DraftOverlay() {}

    public static CityConfiguration over(CityConfiguration live, List<DraftStore.Row> rows) {
        var next = live;
        for (var section : ConfigurationSection.all()) {
            next = over(next, section, rows);
        }
        return next;
    }

    public static <T> CityConfiguration over(
            CityConfiguration city, ConfigurationSection<T> section, List<DraftStore.Row> rows) {
        var things = new LinkedHashMap<String, T>();
        city.all(section).forEach(thing -> things.put(section.keyOf(thing), thing));
        List<String> order = List.of();
        for (var row : rows) {
            if (!row.part().equals(section.code())) {
                continue;
            }
            var document = row.document();
            if (document == null) {
                things.remove(row.key());
            } else if (row.key().equals(Change.ORDER)) {
                order = List.of(ConfigurationJson.read(String[].class, document));
            } else {
                things.put(row.key(), ConfigurationJson.read(section.type(), document));
            }
        }
        var sorted = new ArrayList<>(things.values());
        if (!order.isEmpty()) {
            var places = order;
            sorted.sort(Comparator.comparingInt(thing -> {
                int place = places.indexOf(section.keyOf(thing));
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
        }
        return city.with(section, sorted);
    }
}
