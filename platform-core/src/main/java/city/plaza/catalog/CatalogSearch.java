package city.plaza.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Ranks services by the words people type: names before keywords before descriptions, whole words before parts. */
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
        var words = words(typed).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return catalog.offered().stream()
                .map(type -> Map.entry(type, score(type, words)))
                .filter(scored -> scored.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<ServiceType, Integer> scored) -> -scored.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sum over all typed words; a word that fits nowhere does not rule a service out, people describe freely. */
    private int score(ServiceType type, List<String> words) {
        int sum = 0;
        for (var word : words) {
            int best = 0;
            best = Math.max(best, fit(word, type.name().texts(), NAME));
            for (var keywords : type.keywords().entrySet()) {
                for (var keyword : keywords.getValue()) {
                    best = Math.max(best, fit(word, keyword, KEYWORD, keywords.getKey()));
                }
            }
            best = Math.max(best, fit(word, type.description().texts(), DESCRIPTION));
            sum += best;
        }
        return sum;
    }

    private int fit(String word, Map<String, String> texts, int weight) {
        return texts.entrySet().stream()
                .mapToInt(text -> fit(word, text.getValue(), weight, text.getKey()))
                .max()
                .orElse(0);
    }

    private int fit(String word, String text, int weight, String tag) {
        int own = Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage()) ? 2 : 1;
        int best = 0;
        for (var candidate : words(text).toList()) {
            if (candidate.equals(word)) {
                best = Math.max(best, 4);
            } else if (candidate.startsWith(word)
                    || (word.length() > 4 && word.startsWith(candidate) && candidate.length() > 3)) {
                best = Math.max(best, 3);
            } else if (!isLatin(word) && candidate.contains(word)) {
                best = Math.max(best, 3);
            } else if (word.length() > 4 && nearlyEqual(word, candidate)) {
                best = Math.max(best, 2);
            }
        }
        return best * weight * own;
    }

    /** Words without accents and case; Chinese is not split by spaces, so a run of characters is one word. */
    private static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && (word.length() > 1 || !isLatin(word)));
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x250);
    }

    /** At most one letter added, missing, changed or swapped with its neighbour. */
    private static boolean nearlyEqual(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int restA = endA - start;
        int restB = endB - start;
        boolean swapped = restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return (restA <= 1 && restB <= 1) || swapped;
    }
}
