package city.plaza.location.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A typed address as words in any order, each with its alternative spellings. */
final class AddressQuery {

    private static final int MAX_WORDS = 8;
    /** A shorter part would be found within every other address. */
    private static final int MIN_PREFIX_LENGTH = 3;

    /** Words that stand for each other. */
    private static final List<List<String>> ALIKE = List.of(
            List.of("street", "st"),
            List.of("saint", "st"),
            List.of("avenue", "ave", "av"),
            List.of("avenida", "av", "avda"),
            List.of("boulevard", "blvd", "bd", "boul"),
            List.of("road", "rd"),
            List.of("drive", "dr"),
            List.of("lane", "ln"),
            List.of("place", "pl"),
            List.of("plaza", "plz", "pza"),
            List.of("court", "ct"),
            List.of("square", "sq"),
            List.of("terrace", "ter"),
            List.of("highway", "hwy"),
            List.of("parkway", "pkwy"),
            List.of("calle", "c"),
            List.of("strasse", "straße", "str"),
            List.of("north", "n"),
            List.of("south", "s"),
            List.of("east", "e"),
            List.of("west", "w"));

    private AddressQuery() {}

    static List<String> of(String typed) {
        return all(typed).stream().limit(MAX_WORDS).toList();
    }

    static List<String> all(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two words are one, however they are written. */
    static boolean same(String word, String other) {
        return written(word).contains(other);
    }

    /** A regular expression that finds the word, or the beginning or a part of one, in lower case. */
    static String part(String word) {
        return (word.length() < MIN_PREFIX_LENGTH || isNumber(word) ? "\\m" : "") + word + "|" + whole(word);
    }

    /** A regular expression that finds the whole word, however it is written. */
    static String whole(String word) {
        return "\\m(" + written(word).stream().collect(Collectors.joining("|")) + ")\\M";
    }

    private static TreeSet<String> written(String word) {
        var written = new TreeSet<>(List.of(word));
        ALIKE.stream().filter(group -> group.contains(word)).forEach(written::addAll);
        return written;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
