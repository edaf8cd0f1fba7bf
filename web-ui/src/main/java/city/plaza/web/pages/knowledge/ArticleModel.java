package city.plaza.web.pages.knowledge;

import city.plaza.web.pages.frame.LocalizedPhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param body its text as HTML that can do no harm
 * @param foreign whether the text is in another language than the page
 * @param checked the day somebody last made sure of it
 * @param overdue the day by which somebody should have
 */
public record ArticleModel(
        LocalizedPhrase title,
        @Nullable LocalizedPhrase summary,
        @Nullable LocalizedPhrase body,
        boolean foreign,
        List<Fact> facts,
        List<Offer> services,
        @Nullable String checked,
        @Nullable String overdue) {

    /** What people look for first. */
    public record Fact(String name, LocalizedPhrase text) {}

    /** A service to ask for. */
    public record Offer(String href, String icon, LocalizedPhrase name) {}
}
