package city.plaza.configuration.draft;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A city's unpublished configuration.
 *
 * @param live what residents see now
 * @param next what they would see after publishing
 * @param changes what lies between the two
 * @param version tells this state of the draft from any other
 */
public record Draft(CityConfiguration live, CityConfiguration next, List<DraftChange> changes, String version) {

    public Draft {
        changes = List.copyOf(changes);
    }

    /** What is wrong or unfinished in what the city is about to become. */
    public List<Finding> findings() {
        return next.findings();
    }

    /** A thing as it stands in the draft, with what tells this state of it from another. */
    public <T> Optional<Versioned<T>> find(ConfigurationSection<T> section, String key) {
        return next.find(section, key).map(thing -> new Versioned<>(thing, ConfigurationJson.versionOf(thing)));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
