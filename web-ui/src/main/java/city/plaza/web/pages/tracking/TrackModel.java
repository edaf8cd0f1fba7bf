package city.plaza.web.pages.tracking;

import org.jspecify.annotations.Nullable;

/**
 * The form that asks for a number.
 *
 * @param error the key of what is wrong with what was typed
 */
public record TrackModel(String typed, @Nullable String error) {}
