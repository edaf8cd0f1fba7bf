package city.plaza.web.pages.services;

import city.plaza.web.pages.frame.LocalizedPhrase;
import org.jspecify.annotations.Nullable;

/**
 * A service to pick up.
 *
 * @param line what it is, in a sentence
 * @param meta a fact worth knowing before picking it up
 */
public record ServiceCard(
        String href,
        String icon,
        LocalizedPhrase name,
        @Nullable LocalizedPhrase line,
        @Nullable String meta) {}
