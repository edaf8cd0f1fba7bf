package city.plaza.configuration.translation;

import org.jspecify.annotations.Nullable;

/**
 * One text as it stands in a translator's file.
 *
 * @param place where in the file
 * @param source what the translator saw
 * @param target what they wrote; empty for nothing
 * @param problem the key of the sentence that says why it cannot be taken
 */
public record TranslatedText(
        String place,
        String part,
        String key,
        String path,
        String source,
        String target,
        @Nullable String problem) {

    public String name() {
        return part + "/" + key + "/" + path;
    }
}
