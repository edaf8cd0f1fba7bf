package city.plaza.onboarding.steps;

import city.plaza.onboarding.OnboardingPlan;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.StepAction;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Creates the city's database schema. */
@Component
class SchemaStep implements StepAction {

    private final SchemaProvisioner schemas;
    private final CityRegistry registry;

    SchemaStep(SchemaProvisioner schemas, CityRegistry registry) {
        this.schemas = schemas;
        this.registry = registry;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.SCHEMA;
    }

    @Override
    public Optional<String> perform(City city, OnboardingPlan plan) {
        registry.recordSchemaVersion(city.id(), schemas.provision(city.id()));
        return Optional.empty();
    }
}
