package city.plaza.request;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Why a request went where it went, in the words of that day: rules change, reasons do not.
 *
 * @param rule the code of the rule; absent where none fitted
 * @param position the rule's place in the list then, counted from 1; absent where none fitted
 * @param words the rule's own note
 */
public record RoutingReason(
        Kind kind, @Nullable String rule, @Nullable Integer position, LocalizedText words) {

    /** A rule said so. */
    public static RoutingReason byRule(String rule, int position, LocalizedText words) {
        return new RoutingReason(Kind.RULE, rule, position, words);
    }

    /** No rule said anything. */
    public static RoutingReason withoutRule(Kind kind) {
        return new RoutingReason(kind, null, null, LocalizedText.empty());
    }

    /** What decided. */
    public enum Kind {
        RULE,
        /** No rule fitted, so it went to the department of its service type. */
        SERVICE_TYPE,
        /** No rule fitted and its service type has no department, so somebody has to look. */
        TRIAGE
    }
}
