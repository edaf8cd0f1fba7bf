package city.plaza.notification;

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
record Email(
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
    static final String SECRET = "{secret}";

    /** The same for the secret that stops e-mails. */
    static final String STOP = "{stop}";

    /** A text written by somebody else. */
    record Quote(String by, String text) {}

    /** Where a link leads, its secret left out as {@link #STOP}. */
    record Link(String title, String link) {}

    /** One line of the facts. */
    record Entry(String label, String value) {}
}
