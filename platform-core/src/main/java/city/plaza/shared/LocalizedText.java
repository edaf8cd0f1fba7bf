package city.plaza.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A text the city wrote in several languages.
 *
 * @param texts the text by BCP 47 language tag; blank texts count as missing
 */
public record LocalizedText(@JsonValue SequencedMap<String, String> texts) {

    @JsonCreator
    public LocalizedText {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((tag, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(Locale.forLanguageTag(tag).toLanguageTag(), text.strip());
            }
        });
        texts = java.util.Collections.unmodifiableSequencedMap(kept);
    }

    /** A text in one language. */
    public static LocalizedText of(Locale language, String text) {
        return new LocalizedText(new LinkedHashMap<>(Map.of(language.toLanguageTag(), text)));
    }

    /** No text in any language. */
    public static LocalizedText empty() {
        return new LocalizedText(new LinkedHashMap<>());
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text exactly in this language, or in a wider form of it ({@code es} for {@code es-MX}). */
    public Optional<String> exactly(Locale language) {
        var text = texts.get(language.toLanguageTag());
        return text != null
                ? Optional.of(text)
                : closest(language)
                        .filter(found -> Languages.covers(found.language(), language))
                        .map(Localized::text);
    }

    /**
     * The text in the first of these languages that has one in any form, else in whichever language was written first.
     *
     * @return the text with the language it is in, or empty where no text was written at all
     */
    public Optional<Localized> in(List<Locale> preferred) {
        for (var language : preferred) {
            var text = texts.get(language.toLanguageTag());
            var found = text != null ? Optional.of(new Localized(text, language)) : closest(language);
            if (found.isPresent()) {
                return found;
            }
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Localized(
                        texts.firstEntry().getValue(),
                        Locale.forLanguageTag(texts.firstEntry().getKey())));
    }

    private Optional<Localized> closest(Locale language) {
        var written = texts.keySet().stream()
                .filter(tag -> tag.startsWith(language.getLanguage()))
                .map(Locale::forLanguageTag)
                .toList();
        return Languages.closest(List.of(language), written)
                .map(found -> new Localized(texts.getOrDefault(found.toLanguageTag(), ""), found));
    }

    /** The text for a reader of {@code language} in a city whose main language is {@code main}; never null. */
    public String in(Locale language, Locale main) {
        return in(List.of(language, main)).map(Localized::text).orElse("");
    }

    /** Whether every one of these languages has its own text. */
    public boolean covers(List<Locale> languages) {
        return languages.stream().allMatch(language -> exactly(language).isPresent());
    }

    /** A text with the language it is written in, so that a page can mark a fallback. */
    public record Localized(String text, Locale language) {}
}
