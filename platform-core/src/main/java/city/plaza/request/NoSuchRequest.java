package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** There is no such request in this city, or not for this reader; the two are not told apart. */
public final class NoSuchRequest extends RuleViolation {

    public NoSuchRequest(String number) {
        super("No request " + number + " for this reader", "error.no-such-request", number);
    }
}
