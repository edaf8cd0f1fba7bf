package city.plaza.web.pages.frame;

import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of the city on a page, marked with their language where it is not the page's.
 *
 * @param lang BCP 47; absent where it is the language of the page
 * @param dir the direction that goes with it
 */
public record LocalizedPhrase(
        String text, @Nullable String lang, @Nullable String dir) {

    /** What the city wrote for this reader, else what it wrote in its main language; absent where it wrote nothing. */
    static @Nullable public LocalizedPhrase of(LocalizedText text, Locale reader, Locale page, Locale main) {
        return text.in(List.of(reader, main))
                .map(found -> of(found.text(), found.language(), page))
                .orElse(null);
    }

    public static LocalizedPhrase of(String text, Locale language, Locale page) {
        return Languages.areAlike(language, page)
                ? new LocalizedPhrase(text, null, null)
                : new LocalizedPhrase(text, language.toLanguageTag(), Languages.direction(language));
    }
}
