package city.plaza.privacy.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds and removes a person in free text, as PostgreSQL's regular expressions.
 *
 * <p>A person's addresses and numbers are removed wherever they stand. Their name is removed where the text is theirs only:
 * elsewhere it may be somebody else's.
 */
public final class FreeText {

    /** Matches nothing. */
    public static final String NEVER = "(?=a)b";

    private static final String BETWEEN_DIGITS = "[^[:alnum:]]{0,3}";

    /** Shorter numbers, such as a city's own, stand in texts that are about nobody. */
    private static final int MIN_DIGITS = 6;

    private final DataSubject person;

    public FreeText(DataSubject person) {
        this.person = person;
    }

    /** Matches, whatever the case, the addresses and numbers of this person. */
    public String anywhere() {
        return pattern(List.of());
    }

    /** Matches, whatever the case, all that is known of this person. */
    public String inTheirOwn() {
        return pattern(person.names());
    }

    /** Matches the parts of their names, as they are written. */
    public String namePartsInTheirOwn() {
        var parts = person.nameParts();
        return parts.isEmpty() ? NEVER : parts.stream().map(FreeText::word).collect(Collectors.joining("|"));
    }

    /** An SQL expression: a text without them, from the parameters {@code :words} and {@code :parts}. */
    public static String removed(String column) {
        return "regexp_replace(regexp_replace(" + column + ", :words, '[…]', 'gi'), :parts, '[…]', 'g')";
    }

    /** The same for JSON, word by word in what it says: an escaped line break is no letter before a word. */
    public static String removedFromJson(String column) {
        return "json_without(" + column + ", :words, :parts)";
    }

    /** An SQL condition: whether JSON says any of them, from the same parameters. */
    public static String foundInJson(String column) {
        return "exists (select from jsonb_path_query(" + column + ", '$.**') part(said)"
                + " where jsonb_typeof(said) = 'string' and " + found("(said #>> '{}')") + ")";
    }

    /** An SQL condition: whether a text holds any of them, from the same parameters. */
    public static String found(String column) {
        return "(" + column + " ~* :words or " + column + " ~ :parts)";
    }

    private String pattern(Collection<String> names) {
        var emails = new ArrayList<>(person.emails());
        var phones = new ArrayList<>(person.phones());
        for (var alias : person.aliases()) {
            if (alias.contains("@")) {
                emails.addAll(DataSubject.spellings(alias));
            } else {
                phones.add(DataSubject.digits(alias));
            }
        }
        var alternatives = new ArrayList<String>();
        emails.forEach(email -> alternatives.add("(?<![[:alnum:]._%+-])" + quoted(email) + "(?![[:alnum:]-])"));
        phones.stream().filter(phone -> phone.length() >= MIN_DIGITS).forEach(phone -> alternatives.add(phone(phone)));
        names.stream().filter(name -> !name.isBlank()).forEach(name -> alternatives.add(word(name.strip())));
        return alternatives.isEmpty() ? NEVER : String.join("|", alternatives);
    }

    private static String phone(String digits) {
        return "(?<![0-9])" + String.join(BETWEEN_DIGITS, digits.split("")) + "(?![0-9])";
    }

    private static String word(String text) {
        return "(?<![[:alpha:]])" + quoted(text).replace("\\ ", "[[:space:]]+") + "(?![[:alpha:]])";
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(each ->
                        Character.isLetterOrDigit(each) ? Character.toString(each) : "\\" + Character.toString(each))
                .collect(Collectors.joining());
    }
}
