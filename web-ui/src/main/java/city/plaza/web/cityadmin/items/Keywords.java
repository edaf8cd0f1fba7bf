package city.plaza.web.cityadmin.items;

import city.plaza.shared.LocalizedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words residents use for a service, written between commas. */
public final class Keywords {

    private Keywords() {}

    public static LocalizedText written(Map<String, List<String>> keywords) {
        var texts = new LinkedHashMap<String, String>();
        new TreeMap<>(keywords).forEach((language, words) -> texts.put(language, String.join(", ", words)));
        return new LocalizedText(texts);
    }

    /** Arabic and Chinese have commas of their own. */
    public static Map<String, List<String>> read(LocalizedText written) {
        var keywords = new LinkedHashMap<String, List<String>>();
        written.texts()
                .forEach((language, words) -> keywords.put(
                        language,
                        Arrays.stream(words.split("[,،，、]"))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList()));
        keywords.values().removeIf(List::isEmpty);
        return keywords;
    }
}
