package city.plaza.notification.email;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, before it becomes text or HTML.
 *
 * @param sender the city's name
 * @param what what happened, a paragraph each
 * @param quote what the city wrote about it
 * @param next what happens next, a paragraph each
 * @param facts what the reader may want to look up
 * @param link where the request is, the secret left out as {@link #SECRET}
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
        String nextTitle,
        List<String> next,
        List<Entry> facts,
        String linkTitle,
        String link,
        @Nullable Link unsubscribe,
        List<String> footnotes) {

    /** Stands for the link's secret until the e-mail leaves: whoever reads the database learns none. */
    public static final String SECRET = "{secret}";

    /** The same for the secret that stops e-mails. */
    public static final String STOP = "{stop}";

    /**
     * This e-mail with its links whole.
     *
     * @param follow the secret of {@link #link}
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
                nextTitle,
                next,
                facts,
                linkTitle,
                link.replace(SECRET, follow),
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

    /** A text written by somebody else. */
    public record Quote(String by, String text) {}

    /** Where a link leads, its secret left out as {@link #STOP}. */
    public record Link(String title, String link) {}

    /** One line of the facts. */
    public record Entry(String label, String value) {}
}
