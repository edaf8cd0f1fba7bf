package city.plaza.onboarding;

import city.plaza.shared.RuleViolation;

/** The place where operators sign in could not be made or changed: the identity provider is away, or refused. */
public final class OperatorsShutOut extends RuleViolation {

    OperatorsShutOut(Throwable cause) {
        super(String.valueOf(cause.getMessage()), "error.onboarding.sign-in");
        initCause(cause);
    }
}
