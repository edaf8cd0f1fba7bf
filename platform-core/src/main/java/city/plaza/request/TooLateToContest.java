package city.plaza.request;

import city.plaza.shared.RuleViolation;
import java.time.Instant;

/** A request has been over for too long to be contested; it can be reported again. */
public final class TooLateToContest extends RuleViolation {

    TooLateToContest(String number, Instant until, Instant now) {
        super(
                "Cannot contest request " + number + ": it is " + now + ", expected no later than " + until + ".",
                "error.too-late-to-contest",
                number);
    }
}
