package city.plaza.web.kit.announcement;

import city.plaza.shared.LocalizedText.Localized;
import city.plaza.web.kit.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A notice or emergency as a reader sees it, in their language as far as the city wrote it.
 *
 * @param tone how it is drawn
 * @param icon its sign
 * @param label the key of the word for what it is, read out before the title
 * @param link where more is said
 */
public record Announcement(
        Tone tone,
        String icon,
        String label,
        Localized title,
        @Nullable Localized text,
        @Nullable String link) {}
