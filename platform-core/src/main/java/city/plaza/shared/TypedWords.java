package city.plaza.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words somebody typed, and how well a thing's texts fit them: whole words before parts, parts before typing errors. */
public final class TypedWords {

    private final List<String> words;
    private final Locale language;

    /** @param language the language of the words; texts in others count too, but less */
    public TypedWords(String typed, Locale language) {
        this.words = words(typed).toList();
        this.language = language;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * How well these texts fit, 0 if not at all.
     *
     * <p>The sum over all typed words; a word that fits nowhere does not rule a thing out, people describe freely.
     */
    public int score(List<Text> texts) {
        return words.stream()
                .mapToInt(word ->
                        texts.stream().mapToInt(text -> fit(word, text)).max().orElse(0))
                .sum();
    }

    private int fit(String word, Text text) {
        int own = Languages.areRelated(text.language, language) ? 2 : 1;
        int best = 0;
        for (var candidate : text.words) {
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
        return best * text.weight * own;
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

    /** A text of the thing looked for, taken apart once so that it can be looked through often. */
    public static final class Text {
        private final Locale language;
        private final List<String> words;
        private final int weight;

        /**
         * @param tag the BCP 47 tag of its language
         * @param weight how much it says about the thing
         */
        public Text(String tag, String text, int weight) {
            this.language = Locale.forLanguageTag(tag);
            this.words = TypedWords.words(text).distinct().toList();
            this.weight = weight;
        }

        /** A text in every language it is written in. */
        public static Stream<Text> of(LocalizedText text, int weight) {
            return text.texts().entrySet().stream().map(each -> new Text(each.getKey(), each.getValue(), weight));
        }
    }
}
