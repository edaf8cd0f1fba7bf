package city.plaza.web.pages.tracking;

import city.plaza.web.kit.time.HumanizedTime.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a reporter says that their request is not over.
 *
 * @param action where it is sent to
 * @param until how long that is possible
 * @param error what is wrong with what was typed
 */
record ReopenFormModel(
        String action, Spoken until, String typed, @Nullable String error) {}
