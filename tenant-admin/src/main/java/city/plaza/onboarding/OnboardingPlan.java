package city.plaza.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * What the operator asked for and the registry does not know, kept until the doors are open.
 *
 * @param boundary GeoJSON; absent for the template's
 */
public record OnboardingPlan(
        String template, @Nullable String boundary, String administratorName, String administratorEmail) {}
