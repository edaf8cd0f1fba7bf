package city.plaza.onboarding;

import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.TenantId;

/** Another process is onboarding this city right now. */
public final class OnboardingInProgress extends RuleViolation {

    OnboardingInProgress(TenantId city) {
        super("Cannot continue onboarding " + city + ": it is running", "error.onboarding.running", city);
    }
}
