package city.plaza.location.gazetteer;

import city.plaza.location.KnownPlace;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds the places that match a completely typed address.
 *
 * <p>First those that are called just so, then those whose name before the comma is, then those that begin like it or
 * have all of its words. One is meant; among several, people choose.
 */
final class PlaceMatcher {

    private static final List<BiPredicate<String, List<String>>> RULES = List.of(
            (label, typed) -> equal(AddressQuery.all(label), typed),
            (label, typed) -> equal(AddressQuery.all(label.split("[,،，]", 2)[0]), typed),
            (label, typed) -> begins(AddressQuery.all(label), typed) || hasAll(AddressQuery.all(label), typed));

    private PlaceMatcher() {}

    static List<KnownPlace> among(List<KnownPlace> places, String typed) {
        var words = AddressQuery.all(typed);
        return words.isEmpty()
                ? List.of()
                : RULES.stream()
                        .map(rule -> places.stream()
                                .filter(place -> rule.test(place.label(), words))
                                .toList())
                        .filter(meant -> !meant.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private static boolean equal(List<String> label, List<String> typed) {
        return label.size() == typed.size() && agree(label, typed, typed.size());
    }

    /** The last word may be cut short, unless it is a number. */
    private static boolean begins(List<String> label, List<String> typed) {
        int last = typed.size() - 1;
        return label.size() > last
                && agree(label, typed, last)
                && (AddressQuery.same(typed.get(last), label.get(last))
                        || (!Character.isDigit(typed.get(last).charAt(0))
                                && label.get(last).startsWith(typed.get(last))));
    }

    private static boolean agree(List<String> label, List<String> typed, int words) {
        return IntStream.range(0, words).allMatch(each -> AddressQuery.same(typed.get(each), label.get(each)));
    }

    private static boolean hasAll(List<String> label, List<String> typed) {
        return typed.stream().allMatch(word -> label.stream().anyMatch(known -> AddressQuery.same(word, known)));
    }
}
