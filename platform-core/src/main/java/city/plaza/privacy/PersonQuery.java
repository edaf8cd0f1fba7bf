package city.plaza.privacy;

import city.plaza.privacy.spi.DataSubject;
import city.plaza.shared.InvalidInput;

/**
 * Whom somebody looks for: exactly by an e-mail address or a phone number.
 *
 * @param text as it was typed
 */
public record PersonQuery(String text) {

    private static final int MAX_LENGTH = 254;
    private static final int MIN_DIGITS = 5;

    /** @throws InvalidInput if it is neither an e-mail address nor a phone number */
    public PersonQuery {
        text = text.strip();
        boolean email = text.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
        boolean phone =
                text.matches("[0-9 +()./-]+") && DataSubject.digits(text).length() >= MIN_DIGITS;
        if (text.length() > MAX_LENGTH || !(email || phone)) {
            throw new InvalidInput("person", "error.privacy.person-form");
        }
    }

    DataSubject subject() {
        return text.contains("@") ? DataSubject.withEmail(text) : DataSubject.withPhone(text);
    }
}
