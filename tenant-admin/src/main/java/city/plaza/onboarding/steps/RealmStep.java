package city.plaza.onboarding.steps;

import city.plaza.citytemplate.CityTemplates;
import city.plaza.onboarding.OnboardingPlan;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.StepAction;
import city.plaza.onboarding.realm.CityRealm;
import city.plaza.tenancy.City;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Creates the city's realm. */
@Component
class RealmStep implements StepAction {

    private final CityRealm realm;
    private final CityTemplates templates;

    RealmStep(CityRealm realm, CityTemplates templates) {
        this.realm = realm;
        this.templates = templates;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.REALM;
    }

    /** The city has no look of its own yet; its template's is what it will be. */
    @Override
    public Optional<String> perform(City city, OnboardingPlan plan) {
        realm.provision(city, templates.load(plan.template()).branding());
        return Optional.empty();
    }
}
