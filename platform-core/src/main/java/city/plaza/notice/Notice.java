package city.plaza.notice;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a city wants people to know for a time.
 *
 * @param link where more is said: an address on the web, or a page of the city's own
 * @param from when it begins to be shown
 * @param until when it stops; absent until somebody takes it away
 */
public record Notice(
        UUID id,
        Severity severity,
        LocalizedText title,
        LocalizedText text,
        @Nullable String link,
        NoticeScope scope,
        Instant from,
        @Nullable Instant until) {

    public static final int MAX_TITLE_LENGTH = 120;
    public static final int MAX_TEXT_LENGTH = 1_000;

    private static final Pattern LINK =
            Pattern.compile("(https?://[^\\s\\p{Cntrl}\"<>]{3,500}|/(?![/\\\\])[^\\s\\p{Cntrl}\"<>]{0,500})");

    /** @throws InvalidInput naming every field that is wrong */
    public Notice {
        var problems = new InvalidInput.Collector();
        problems.require(!title.isEmpty(), "title", "error.notice.no-title");
        within("title", title, MAX_TITLE_LENGTH, problems);
        within("text", text, MAX_TEXT_LENGTH, problems);
        problems.require(link == null || LINK.matcher(link).matches(), "link", "error.notice.link-form");
        problems.require(until == null || until.isAfter(from), "until", "error.notice.ends-before");
        problems.throwIfAny();
    }

    static void within(String field, LocalizedText text, int longest, InvalidInput.Collector problems) {
        text.texts()
                .forEach((language, words) -> problems.require(
                        words.length() <= longest,
                        field + "." + language,
                        "error.notice.too-long",
                        words.length(),
                        longest));
    }

    Notice endedAt(Instant moment) {
        return new Notice(id, severity, title, text, link, scope, from, moment);
    }

    /** Whether it is shown at this moment. */
    public boolean isCurrent(Instant now) {
        return !now.isBefore(from) && !isOver(now);
    }

    /** Whether it will not be shown again. */
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
