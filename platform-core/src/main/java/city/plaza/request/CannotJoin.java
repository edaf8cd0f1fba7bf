package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** Two requests cannot be handled together. */
public final class CannotJoin extends RuleViolation {

    private CannotJoin(String why, String key, String number, String other) {
        super("Cannot join request " + number + " with " + other + ": " + why + ".", key, number, other);
    }

    static CannotJoin alreadyOne(String number, String other) {
        return new CannotJoin("they are one already, expected two apart", "error.join-already-one", number, other);
    }

    static CannotJoin over(String number, String other) {
        return new CannotJoin("one of them is over, expected two open ones", "error.join-over", number, other);
    }
}
