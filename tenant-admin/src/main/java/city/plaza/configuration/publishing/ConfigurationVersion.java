package city.plaza.configuration.publishing;

import city.plaza.configuration.Change;
import java.time.Instant;
import java.util.List;

/**
 * One published version.
 *
 * @param number 1 for the city's first
 * @param by the name of whoever published it
 * @param note what they wrote to say why
 * @param changes what it changed
 */
public record ConfigurationVersion(int number, Instant at, String by, String note, List<Change> changes) {

    public ConfigurationVersion {
        changes = List.copyOf(changes);
    }
}
