package city.plaza.onboarding;

import city.plaza.shared.RuleViolation;

/** The place where operators sign in could not be made or changed: the identity provider is away, or refused. */
public final class OperatorSignInUnavailable extends RuleViolation {

    OperatorSignInUnavailable(Throwable cause) {
        super(String.valueOf(cause.getMessage()), "error.onboarding.sign-in");
        initCause(cause);
    }
}
