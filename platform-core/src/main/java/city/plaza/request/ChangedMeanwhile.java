package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** Somebody else changed the request while this person was looking at it. */
public final class ChangedMeanwhile extends RuleViolation {

    ChangedMeanwhile(String number) {
        super(
                "Request " + number + " was changed by somebody else meanwhile",
                "error.request-changed-meanwhile",
                number);
    }
}
