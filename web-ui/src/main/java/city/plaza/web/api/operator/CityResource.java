package city.plaza.web.api.operator;

import city.plaza.onboarding.Cities.CityFigures;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.TenantState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A city as machines see it.
 *
 * @param url its home page
 * @param cell the database it lives in
 * @param version the version of its schema; absent before there is one
 * @param current whether that is the version this release expects
 * @param users its accounts; absent while Keycloak does not answer
 * @param onboarding how far its making has come; only where one city was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CityResource(
        String slug,
        String name,
        TenantState state,
        URI url,
        List<String> hosts,
        String zone,
        String country,
        List<String> languages,
        @Nullable URI issuer,
        String cell,
        @Nullable String version,
        boolean current,
        Instant createdAt,
        @Nullable Integer users,
        @Nullable Long requests,
        @Nullable Instant lastReportAt,
        @Nullable Making onboarding) {

    static CityResource of(
            RegisteredCity registered,
            URI home,
            boolean current,
            CityFigures figures,
            Optional<OnboardingProgress> progress) {
        var city = registered.city();
        return new CityResource(
                city.id().value(),
                city.name(),
                city.state(),
                home,
                city.hosts(),
                city.zone().getId(),
                city.country(),
                city.languages().stream().map(Locale::toLanguageTag).toList(),
                city.issuer(),
                city.cell().value(),
                registered.schemaVersion().orElse(null),
                current,
                registered.createdAt(),
                figures.users().isPresent() ? figures.users().getAsInt() : null,
                figures.requests().orElse(null),
                figures.newest().orElse(null),
                progress.map(Making::of).orElse(null));
    }

    /**
     * How far the making of a city has come.
     *
     * @param running whether it goes on by itself; if not, and not finished, it has to be resumed
     */
    record Making(boolean running, boolean finished, List<StepResource> steps) {
        static Making of(OnboardingProgress progress) {
            return new Making(
                    progress.running(),
                    progress.finished(),
                    progress.steps().stream().map(StepResource::of).toList());
        }
    }

    /**
     * One step of it.
     *
     * @param error a code that is never translated
     * @param detail the cause in technical words, or what a finished step found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepResource(
            OnboardingStep step,
            OnboardingProgress.State state,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String error,
            @Nullable String detail) {
        static StepResource of(OnboardingProgress.Step step) {
            return new StepResource(
                    step.step(),
                    step.state(),
                    step.startedAt().orElse(null),
                    step.finishedAt().orElse(null),
                    step.error().orElse(null),
                    step.detail().orElse(null));
        }
    }
}
