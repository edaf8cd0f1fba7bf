package city.plaza.configuration.translation;

import city.plaza.configuration.ConfigurationSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * How much of a city's words exists in a language.
 *
 * @param parts for each part with texts, how many there are and how many of them are written
 */
public record Completeness(Locale language, SequencedMap<ConfigurationSection<?>, Share> parts) {

    public static Completeness of(Locale language, List<TranslationRow> rows) {
        var configurationSections = new LinkedHashMap<ConfigurationSection<?>, Share>();
        for (var row : rows) {
            configurationSections.merge(row.part(), new Share(row.isMissing() ? 0 : 1, 1), Share::plus);
        }
        return new Completeness(language, configurationSections);
    }

    /** Over all parts. */
    public Share total() {
        return parts.values().stream().reduce(new Share(0, 0), Share::plus);
    }

    /** So many of so many. */
    public record Share(int written, int all) {

        public boolean isWhole() {
            return written == all;
        }

        /** From 0 to 1; nothing to write is all that is to be written. */
        public double fraction() {
            return all == 0 ? 1 : (double) written / all;
        }

        private Share plus(Share other) {
            return new Share(written + other.written, all + other.all);
        }
    }
}
