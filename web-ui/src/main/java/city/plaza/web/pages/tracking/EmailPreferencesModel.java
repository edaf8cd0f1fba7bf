package city.plaza.web.pages.tracking;

import city.plaza.notification.preferences.MessageFrequency;
import org.jspecify.annotations.Nullable;

/**
 * Whether e-mails about a request go out, and how their reader wants to hear from the city, as the page says.
 *
 * @param status where the request is shown
 * @param choice what the reader has chosen; absent where no address was given
 * @param saved whether the reader has just chosen it
 */
public record EmailPreferencesModel(
        String number,
        boolean stopped,
        String status,
        @Nullable Choice choice,
        boolean saved) {

    /**
     * How the reader wants to hear from the city.
     *
     * @param action where the form goes
     * @param nightQuiet whether nothing is sent at night
     */
    public record Choice(String action, MessageFrequency frequency, boolean nightQuiet) {}
}
