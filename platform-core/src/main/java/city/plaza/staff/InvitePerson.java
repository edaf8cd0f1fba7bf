package city.plaza.staff;

import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Invites somebody by e-mail to work for the city.
 *
 * @param language the language of the letter and of their sign-in page
 */
public record InvitePerson(String name, String email, Locale language, Duties duties) {

    private static final int MAX_LENGTH = 200;
    /** What the directory takes in a name. */
    private static final Pattern NAME =
            Pattern.compile("[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]{1," + MAX_LENGTH + "}");

    /** @throws InvalidInput naming every field that is wrong */
    public InvitePerson {
        name = name.strip();
        email = EmailAddress.of(email)
                .map(EmailAddress::value)
                .orElse(email.strip())
                .toLowerCase(Locale.ROOT);
        var problems = new InvalidInput.Collector();
        problems.require(NAME.matcher(name).matches(), "name", "error.staff.name-form", MAX_LENGTH);
        EmailAddress.problem(email).ifPresent(key -> problems.add("email", key));
        problems.throwIfAny();
    }
}
