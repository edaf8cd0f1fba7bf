package city.plaza.web.pages;

import org.jspecify.annotations.Nullable;

/** An article to open. */
record ArticleCard(
        String href, LocalizedPhrase title, @Nullable LocalizedPhrase line) {}
