package city.plaza.demo;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.infrastructure.local.LocalFailure;
import city.plaza.onboarding.CityOperations;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** The cities of the demo, made as an operator would make them. */
final class DemoCities {

    /** A city by slug, name and template. */
    record DemoCity(String slug, String name, String template) {
        TenantId id() {
            return new TenantId(slug);
        }
    }

    static final List<DemoCity> ALL = List.of(
            new DemoCity("springfield", "Springfield", "small-town"),
            new DemoCity("new-york", "New York", "new-york"),
            new DemoCity("chicago", "Chicago", "chicago"),
            new DemoCity("san-francisco", "San Francisco", "san-francisco"));

    private final Onboarding onboarding;
    private final CityTemplates templates;
    private final CityOperations operations;

    DemoCities(ApplicationContext plaza) {
        this.onboarding = plaza.getBean(Onboarding.class);
        this.templates = plaza.getBean(CityTemplates.class);
        this.operations = plaza.getBean(CityOperations.class);
    }

    boolean isOpen(DemoCity city) {
        return onboarding
                .progress(city.id())
                .filter(OnboardingProgress::finished)
                .isPresent();
    }

    /** Make a city, or go on making it. */
    void open(DemoCity city) {
        var end = onboarding.make(order(city, templates.find(city.template()).orElseThrow()), progress -> {});
        if (!end.finished()) {
            throw new LocalFailure("City " + city.slug() + " could not be made: "
                    + end.failed()
                            .map(step -> step.step() + " failed, "
                                    + step.detail().or(step::error).orElse(""))
                            .orElse("it was interrupted")
                    + "; start the demo again to go on");
        }
    }

    /** Let its people sign in at the port it answers on now. */
    void follow(DemoCity city) {
        operations.updateSignIn(city.id());
    }

    private static OnboardCity order(DemoCity city, CityTemplate template) {
        return new OnboardCity(
                city.name(),
                city.slug(),
                List.of(),
                template.zone().getId(),
                template.country(),
                template.languages().stream().map(Locale::toLanguageTag).toList(),
                template.code(),
                null,
                null,
                new OnboardCity.Administrator("Ada Admin", DemoPeople.address("admin", city.slug())));
    }
}
