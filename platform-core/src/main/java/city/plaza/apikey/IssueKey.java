package city.plaza.apikey;

import city.plaza.shared.InvalidInput;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Let a program in.
 *
 * @param client whose program it is
 * @param contact whom to ask about it: an address or a telephone number
 * @param lastDay the last day on which the key works
 * @param ratePerMinute how often it may call; absent for as often as everybody
 */
public record IssueKey(
        String client,
        String contact,
        Set<ApiScope> scopes,
        LocalDate lastDay,
        @Nullable Integer ratePerMinute) {

    public static final int MAX_NAME_LENGTH = 120;

    /** @throws InvalidInput naming every field that is wrong */
    public IssueKey {
        client = client.strip();
        contact = contact.strip();
        scopes = Set.copyOf(scopes);
        var problems = new InvalidInput.Collector();
        within("client", client, problems);
        within("contact", contact, problems);
        problems.require(!scopes.isEmpty(), "scopes", "error.api-key.no-scope");
        problems.throwIfAny();
    }

    private static void within(String field, String words, InvalidInput.Collector problems) {
        problems.require(
                words.length() >= 2
                        && words.length() <= MAX_NAME_LENGTH
                        && words.chars().noneMatch(Character::isISOControl),
                field,
                "error.api-key." + field,
                MAX_NAME_LENGTH);
    }
}
