package city.plaza.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * A service to pick up.
 *
 * @param line what it is, in a sentence
 * @param meta a fact worth knowing before picking it up
 */
record ServiceCard(
        String href,
        String icon,
        LocalizedPhrase name,
        @Nullable LocalizedPhrase line,
        @Nullable String meta) {}
