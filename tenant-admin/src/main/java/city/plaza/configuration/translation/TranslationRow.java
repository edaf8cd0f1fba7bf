package city.plaza.configuration.translation;

import city.plaza.configuration.ConfigurationSection;
import java.util.Locale;

/**
 * A text of the draft in two languages, side by side.
 *
 * @param key which of the part's things the text belongs to
 * @param path the way to it inside the thing, such as {@code attributes[size].label}
 * @param source what is to be translated; never empty
 * @param sourceLanguage the language that is in: the wanted one, or another where nothing was written in that
 * @param target what it says in the other language; empty where nothing was written
 */
public record TranslationRow(
        ConfigurationSection<?> part, String key, String path, String source, Locale sourceLanguage, String target) {

    public boolean isMissing() {
        return target.isEmpty();
    }

    /** What tells this text from all others, such as {@code services/pothole/name}. */
    public String name() {
        return part.code() + "/" + key + "/" + path;
    }
}
