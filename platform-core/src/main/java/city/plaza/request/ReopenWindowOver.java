package city.plaza.request;

import city.plaza.shared.RuleViolation;
import java.time.Instant;

/** A request was resolved too long ago for its reporter to reopen it; it can be reported again. */
public final class ReopenWindowOver extends RuleViolation {

    ReopenWindowOver(String number, Instant until, Instant now) {
        super(
                "Cannot reopen request " + number + ": it is " + now + ", expected no later than " + until + ".",
                "error.reopen-window-over",
                number);
    }
}
