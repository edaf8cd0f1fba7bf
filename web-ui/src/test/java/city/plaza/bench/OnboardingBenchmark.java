package city.plaza.bench;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingStep;
import java.time.Duration;
import java.util.List;

/** Making a city among many, beside making one among few, each on a platform of its own. */
final class OnboardingBenchmark {

    private static final String FEW = "whole city among few";
    private static final String MANY = "whole city among many";
    private static final String FEW_DATABASE = "schema and template among few";
    private static final String MANY_DATABASE = "schema and template among many";

    private final int few = Integer.getInteger("bench.few", 10);
    private final int many = Integer.getInteger("bench.many", 1000);
    /** Distinct from the cities of another run in the same folder. */
    private final String run = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    private int made;

    List<Comparison> run() {
        try (var small = BenchPlatform.kept("towns-" + few, true);
                var large = BenchPlatform.kept("towns-" + many, true)) {
            new BenchCities(small).towns(few);
            new BenchCities(large).towns(many);
            // The first one is slower: Java and Keycloak learn how.
            make(small);
            make(large);
            var measured = new Rounds(large.servers().postgres())
                    .measure(
                            figures -> figures(figures, make(small), FEW, FEW_DATABASE),
                            figures -> figures(figures, make(large), MANY, MANY_DATABASE));
            return List.of(
                    conditions(Comparison.of("onboarding", "at most 10 s and 1.5 times as long (G6)", "ms"))
                            .measured(measured)
                            .build(FEW, MANY),
                    conditions(Comparison.of("onboarding-database", "at most 1 s (G6)", "ms"))
                            .measured(measured)
                            .build(FEW_DATABASE, MANY_DATABASE));
        }
    }

    private Comparison.Builder conditions(Comparison.Builder comparison) {
        return comparison
                .condition("cities there", few + " and " + many + ", each with a PostgreSQL and a Keycloak of its own")
                .condition("realms there", "those that this benchmark made; the other cities have none");
    }

    private static void figures(Rounds.Figures figures, OnboardingProgress progress, String whole, String database) {
        figures.add(whole, (double) progress.took().toMillis());
        figures.add(database, database(progress));
    }

    private OnboardingProgress make(BenchPlatform platform) {
        var slug = "city-" + run + "-" + ++made;
        var order = new OnboardCity(
                "City " + made,
                slug,
                List.of(),
                "America/Chicago",
                "US",
                List.of("en", "es"),
                "small-town",
                null,
                null,
                new OnboardCity.Administrator("Ada Admin", "admin@" + slug + ".example"));
        var end = CurrentActor.<OnboardingProgress, RuntimeException>callAs(
                new Actor.Plaza("bench"), () -> platform.bean(Onboarding.class).make(order, progress -> {}));
        if (!end.finished()) {
            throw new IllegalStateException("City " + slug + " was not made: " + end.failed());
        }
        return end;
    }

    private static double database(OnboardingProgress progress) {
        return progress.steps().stream()
                .filter(step -> step.step() == OnboardingStep.SCHEMA || step.step() == OnboardingStep.TEMPLATE)
                .flatMap(step -> step.took().stream())
                .mapToLong(Duration::toMillis)
                .sum();
    }
}
