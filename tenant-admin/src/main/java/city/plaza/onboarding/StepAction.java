package city.plaza.onboarding;

import city.plaza.tenancy.City;
import java.util.Optional;

/** The work of one step. Doing it again where it was done already, wholly or in part, changes nothing. */
public interface StepAction {

    OnboardingStep step();

    /**
     * Do it, outside of any transaction.
     *
     * @return what operators should know of the result, in a few technical words
     */
    Optional<String> perform(City city, OnboardingPlan plan);
}
