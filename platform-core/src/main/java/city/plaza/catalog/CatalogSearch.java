package city.plaza.catalog;

import city.plaza.shared.TypedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ranks services by the words people type: names before keywords before descriptions. */
final class CatalogSearch {

    private static final int NAME = 8;
    private static final int KEYWORD = 6;
    private static final int DESCRIPTION = 2;

    private final Catalog catalog;
    private final Locale language;

    CatalogSearch(Catalog catalog, Locale language) {
        this.catalog = catalog;
        this.language = language;
    }

    List<ServiceType> find(String typed) {
        var words = new TypedWords(typed, language);
        return catalog.offered().stream()
                .map(type -> Map.entry(type, words.score(texts(type))))
                .filter(scored -> scored.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<ServiceType, Integer> scored) -> -scored.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<TypedWords.Text> texts(ServiceType type) {
        var texts = new ArrayList<TypedWords.Text>();
        TypedWords.Text.of(type.name(), NAME).forEach(texts::add);
        type.presentation()
                .keywords()
                .forEach((tag, keywords) ->
                        keywords.forEach(keyword -> texts.add(new TypedWords.Text(tag, keyword, KEYWORD))));
        TypedWords.Text.of(type.presentation().description(), DESCRIPTION).forEach(texts::add);
        return texts;
    }
}
