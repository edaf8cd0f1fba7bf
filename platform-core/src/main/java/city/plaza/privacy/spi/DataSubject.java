package city.plaza.privacy.spi;

import city.plaza.shared.EmailAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as the city's data knows them.
 *
 * @param emails addresses that identify them, in lower case; one with an international domain in both its spellings
 * @param phones numbers that identify them, digits only
 * @param accounts the {@code sub} of their accounts in the city's realm
 * @param names what they are called in the data that is theirs
 * @param aliases e-mail addresses and phone numbers that stand beside the ones above; others may share them
 * @param requests the requests they reported
 */
public record DataSubject(
        Set<String> emails,
        Set<String> phones,
        Set<String> accounts,
        Set<String> names,
        Set<String> aliases,
        Set<UUID> requests) {

    /** Shorter parts of names are words of the language too often. */
    private static final int MIN_NAME_PART = 3;

    public DataSubject {
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
        accounts = Set.copyOf(accounts);
        names = Set.copyOf(names);
        aliases = Set.copyOf(aliases);
        requests = Set.copyOf(requests);
    }

    /** Nobody. */
    public static DataSubject nobody() {
        return new DataSubject(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public static DataSubject withEmail(String email) {
        return new DataSubject(spellings(email), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** An address as it is kept and as people write it, in lower case; both are the same for most. */
    static Set<String> spellings(String email) {
        return EmailAddress.of(email)
                .map(address -> Stream.of(address.value(), address.international()))
                .orElseGet(() -> Stream.of(email.strip()))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static DataSubject withPhone(String phone) {
        return new DataSubject(Set.of(), Set.of(digits(phone)), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** A phone number without the signs people write between its digits. */
    public static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    public DataSubject andAccount(String account, String name) {
        return new DataSubject(
                emails, phones, with(accounts, Set.of(account)), with(names, Set.of(name)), aliases, requests);
    }

    public DataSubject andRequests(Collection<UUID> more) {
        return new DataSubject(emails, phones, accounts, names, aliases, with(requests, more));
    }

    public DataSubject alsoKnownAs(Collection<String> moreNames, Collection<String> moreAliases) {
        return new DataSubject(emails, phones, accounts, with(names, moreNames), with(aliases, moreAliases), requests);
    }

    /** Both as one, for rules that hold for several people alike. */
    public DataSubject and(DataSubject other) {
        return new DataSubject(
                with(emails, other.emails),
                with(phones, other.phones),
                with(accounts, other.accounts),
                with(names, other.names),
                with(aliases, other.aliases),
                with(requests, other.requests));
    }

    /** The parts of their names that can be told from common words. */
    Set<String> nameParts() {
        var parts = new LinkedHashSet<String>();
        for (var name : names) {
            Arrays.stream(name.strip().split("\\s+"))
                    .filter(part ->
                            part.codePoints().filter(Character::isLetter).count() >= MIN_NAME_PART)
                    .forEach(parts::add);
        }
        return parts;
    }

    private static <T> Set<T> with(Set<T> some, Collection<T> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
