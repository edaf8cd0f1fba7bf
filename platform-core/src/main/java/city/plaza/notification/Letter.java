package city.plaza.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it becomes text or HTML.
 *
 * @param sender the city's name
 * @param what what happened, a paragraph each
 * @param said the city's own words about it
 * @param next what happens next, a paragraph each
 * @param facts what the reader may want to look up
 * @param link where the request is, the secret left out as {@link #SECRET}
 * @param stop where letters like it are stopped; absent where they belong to somebody's work
 * @param small why this was sent, and what not to do with it
 */
record Letter(
        Locale language,
        String sender,
        String subject,
        String heading,
        String greeting,
        List<String> what,
        @Nullable Quote said,
        String nextTitle,
        List<String> next,
        List<Entry> facts,
        String linkTitle,
        String link,
        @Nullable Way stop,
        List<String> small) {

    /** Stands for the link's secret until the letter leaves: whoever reads the database learns none. */
    static final String SECRET = "{secret}";

    /** The same for the secret that stops letters. */
    static final String STOP = "{stop}";

    /** Words somebody else wrote. */
    record Quote(String by, String text) {}

    /** Where a link leads, its secret left out as {@link #STOP}. */
    record Way(String title, String link) {}

    /** One line of the facts. */
    record Entry(String label, String value) {}
}
