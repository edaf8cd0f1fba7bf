package city.plaza.onboarding;

import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantId;

/** Somebody else is making this city at this moment. */
public final class OnboardingInProgress extends RuleViolation {

    OnboardingInProgress(TenantId city) {
        super("Cannot continue onboarding " + city + ": it is running", "error.onboarding.running", city);
    }
}
