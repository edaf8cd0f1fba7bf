package city.plaza.onboarding.steps;

import city.plaza.onboarding.OnboardingPlan;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.StepAction;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the city live. */
@Component
class ActivationStep implements StepAction {

    private final CityRegistry registry;

    ActivationStep(CityRegistry registry) {
        this.registry = registry;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.DOORS;
    }

    @Override
    public Optional<String> perform(City city, OnboardingPlan plan) {
        if (city.state() == TenantState.ONBOARDING) {
            registry.open(city.id());
        }
        return Optional.empty();
    }
}
