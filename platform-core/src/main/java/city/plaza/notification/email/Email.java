package city.plaza.notification.email;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, before it becomes text or HTML. As it is kept until it leaves, {@code next} and {@code button} stand
 * in it by their parts.
 *
 * @param sender the city's name
 * @param what what happened, a paragraph each
 * @param quote what the city wrote about it
 * @param facts what the reader may want to look up
 * @param unsubscribe where e-mails of this kind are stopped; absent from e-mails about the reader's own work
 * @param footnotes why this was sent, and what not to do with it
 */
public record Email(
        Locale language,
        String sender,
        String subject,
        String heading,
        String greeting,
        List<String> what,
        @Nullable Quote quote,
        @JsonUnwrapped Next next,
        List<Entry> facts,
        @JsonUnwrapped Button button,
        @Nullable Link unsubscribe,
        List<String> footnotes) {

    /** Stands for the link's secret until the e-mail leaves: whoever reads the database learns none. */
    public static final String SECRET = "{secret}";

    /** The same for the secret that stops e-mails. */
    public static final String STOP = "{stop}";

    /**
     * This e-mail with its links whole.
     *
     * @param follow the secret of the {@link #button}
     * @param stop the secret of {@link #unsubscribe}
     */
    public Email withSecrets(String follow, String stop) {
        return new Email(
                language,
                sender,
                subject,
                heading,
                greeting,
                what,
                quote,
                next,
                facts,
                new Button(button.title(), button.link().replace(SECRET, follow)),
                unsubscribe == null
                        ? null
                        : new Link(unsubscribe.title(), unsubscribe.link().replace(STOP, stop)),
                footnotes);
    }

    /** Nobody's words: errors quote it. */
    @Override
    public String toString() {
        return "Email[" + language + "]";
    }

    /** What happens next, a paragraph each. */
    public record Next(
            @JsonProperty("nextTitle") String title,
            @JsonProperty("next") List<String> paragraphs) {}

    /** Where what it is about can be seen, the secret left out as {@link #SECRET}. */
    public record Button(
            @JsonProperty("linkTitle") String title,
            @JsonProperty("link") String link) {}

    /** A text written by somebody else. */
    public record Quote(String by, String text) {}

    /** Where a link leads, its secret left out as {@link #STOP}. */
    public record Link(String title, String link) {}

    /** One line of the facts. */
    public record Entry(String label, String value) {}
}
