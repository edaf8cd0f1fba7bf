package city.plaza.notification.spi;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a city's letters look like.
 *
 * <p>Answers for the city being worked for, always: a city that has said nothing gets a plain look.
 */
public interface Letterheads {

    Letterhead current();

    /**
     * The look of a city's letters.
     *
     * @param accent a colour as {@code #rrggbb}
     * @param onAccent the colour of text on it, at least 4.5:1
     * @param footer what stands at the foot, such as an address; may be empty
     * @param sender whom the letters come from; absent for the city by its name
     */
    record Letterhead(
            String accent,
            String onAccent,
            LocalizedText footer,
            @Nullable String sender) {}
}
