package city.plaza.configuration.publishing;

import city.plaza.configuration.Change;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import java.util.Arrays;
import java.util.List;

/** A change as a version stores it: sections by code, since a later Plaza may have other sections. */
record StoredChange(String part, String key, Change.Kind kind, List<Change.Field> fields) {

    static String write(List<Change> changes) {
        return ConfigurationJson.write(changes.stream()
                .map(each -> new StoredChange(each.part().code(), each.key(), each.kind(), each.fields()))
                .toList());
    }

    static List<Change> read(String document) {
        return Arrays.stream(ConfigurationJson.read(StoredChange[].class, document))
                .flatMap(each -> ConfigurationSection.find(each.part).stream()
                        .map(section -> new Change(section, each.key, each.kind, each.fields)))
                .toList();
    }
}
