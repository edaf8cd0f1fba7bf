package city.plaza.onboarding.steps;

import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.MissingText;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.location.Boundary;
import city.plaza.onboarding.OnboardingPlan;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.StepAction;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills a city with its template, in the city's own languages and within its own boundary. */
@Component
class TemplateStep implements StepAction {

    private final CityTemplates templates;
    private final ConfigurationPublisher publisher;
    private final JsonMapper json;

    TemplateStep(CityTemplates templates, ConfigurationPublisher publisher, JsonMapper json) {
        this.templates = templates;
        this.publisher = publisher;
        this.json = json;
    }

    @Override
    public OnboardingStep step() {
        return OnboardingStep.TEMPLATE;
    }

    /** @return how many texts are missing in which language, such as {@code fr 87, tl 12} */
    @Override
    public Optional<String> perform(City city, OnboardingPlan plan) {
        var configuration = templates.load(plan.template()).inLanguages(city.languages());
        var boundary = plan.boundary();
        var placed =
                boundary == null ? configuration : configuration.within(boundary, Boundary.ofGeoJson(json, boundary));
        TenantContext.runAs(city.id(), () -> publisher.apply(placed));
        return missing(placed);
    }

    static Optional<String> missing(CityConfiguration city) {
        var counts = city.missingTexts().stream()
                .map(MissingText::language)
                .map(Locale::toLanguageTag)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
