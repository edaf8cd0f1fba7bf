package city.plaza.privacy;

import city.plaza.shared.RuleViolation;

/** A person's data must stay for now. */
public final class ErasureRefused extends RuleViolation {

    private ErasureRefused(String message, String translationKey, Object... arguments) {
        super(message, translationKey, arguments);
    }

    static ErasureRefused by(LegalHold hold) {
        return new ErasureRefused(
                "Cannot erase: legal hold " + hold.id() + " is in force",
                "error.privacy.held",
                hold.reason(),
                hold.placedBy());
    }

    static ErasureRefused because(String obstacle) {
        return new ErasureRefused("Cannot erase: " + obstacle, obstacle);
    }

    static ErasureRefused nothingHeld() {
        return new ErasureRefused("Cannot erase: nothing is held", "error.privacy.nothing-held");
    }
}
