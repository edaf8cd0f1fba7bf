package city.plaza.request;

import city.plaza.shared.RuleViolation;

/** Somebody else changed the request while this person was looking at it. */
public final class ChangedMeanwhile extends RuleViolation {

    /** The key of the sentence people read. */
    public static final String KEY = "error.request-changed-meanwhile";

    ChangedMeanwhile(String number) {
        super("Request " + number + " was changed by somebody else meanwhile", KEY, number);
    }
}
