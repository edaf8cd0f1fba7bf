package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** Two requests cannot be merged. */
public final class CannotMerge extends RuleViolation {

    private CannotMerge(String why, String key, String number, String other) {
        super("Cannot merge request " + number + " into " + other + ": " + why + ".", key, number, other);
    }

    static CannotMerge alreadyMerged(String number, String other) {
        return new CannotMerge(
                "they are merged already, expected two requests apart", "error.merge-already-merged", number, other);
    }

    static CannotMerge notOpen(String number, String other) {
        return new CannotMerge(
                "one of them is closed, expected two open requests", "error.merge-not-open", number, other);
    }
}
