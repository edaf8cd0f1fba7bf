package city.plaza.onboarding.steps;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.identity.spi.StaffDirectory.Invitation;
import city.plaza.onboarding.OnboardingPlan;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.StepAction;
import city.plaza.tenancy.City;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Invites the person who will set the city up. */
@Component
class AdministratorStep implements StepAction {

    private final StaffDirectory people;

    AdministratorStep(StaffDirectory people) {
        this.people = people;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.ADMINISTRATOR;
    }

    /** A crash right after the invitation makes it go out again: two mails, one account. */
    @Override
    public Optional<String> perform(City city, OnboardingPlan plan) {
        people.invite(
                city.id(),
                new Invitation(
                        plan.administratorEmail(),
                        plan.administratorName(),
                        Set.of(Role.CITY_ADMIN),
                        WorkScope.EVERYTHING,
                        city.mainLanguage()));
        return Optional.empty();
    }
}
