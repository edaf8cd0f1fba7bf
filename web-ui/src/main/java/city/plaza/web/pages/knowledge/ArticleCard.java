package city.plaza.web.pages.knowledge;

import city.plaza.web.pages.frame.LocalizedPhrase;
import org.jspecify.annotations.Nullable;

/** An article to open. */
public record ArticleCard(
        String href, LocalizedPhrase title, @Nullable LocalizedPhrase line) {}
