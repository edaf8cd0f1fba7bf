package city.plaza.staff;

import city.plaza.shared.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Asks somebody by mail to work for the city.
 *
 * @param language the language of the letter and of their sign-in page
 */
public record InvitePerson(String name, String email, Locale language, Duties duties) {

    private static final int MAX_LENGTH = 200;
    /** What the directory takes in a name. */
    private static final Pattern NAME =
            Pattern.compile("[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]{1," + MAX_LENGTH + "}");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    /** @throws InvalidInput naming every field that is wrong */
    public InvitePerson {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        var problems = new InvalidInput.Collector();
        problems.require(NAME.matcher(name).matches(), "name", "error.staff.name-form", MAX_LENGTH);
        problems.require(
                email.length() <= MAX_LENGTH && EMAIL.matcher(email).matches(), "email", "error.staff.email-form");
        problems.throwIfAny();
    }
}
