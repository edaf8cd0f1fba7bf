package city.plaza.notification.spi;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a city's e-mails look like.
 *
 * <p>Answers for the city being worked for, always: a city that has said nothing gets a plain look.
 */
public interface EmailBranding {

    EmailBrand current();

    /**
     * The look of a city's e-mails.
     *
     * @param accent a colour as {@code #rrggbb}
     * @param onAccent the colour of text on it, at least 4.5:1
     * @param footer what stands at the foot, such as an address; may be empty
     * @param sender whom the e-mails come from; absent for the city by its name
     */
    record EmailBrand(
            String accent,
            String onAccent,
            LocalizedText footer,
            @Nullable String sender) {}
}
