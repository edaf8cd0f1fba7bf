package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** A request is not in a status that allows what was attempted. */
public final class IllegalMove extends RuleViolation {

    IllegalMove(String attempted, String number, RequestStatus actual, String expected) {
        super(
                "Cannot " + attempted + " request " + number + ": it is " + actual + ", expected " + expected + ".",
                "error.request-moved-on",
                number);
    }
}
