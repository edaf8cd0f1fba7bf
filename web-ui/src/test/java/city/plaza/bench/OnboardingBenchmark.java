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
    private final int many = Integer.getInteger("bench.many", 100);
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private int made;

    Comparison run() {
        try (var small = BenchPlatform.start(true);
                var large = BenchPlatform.start(true)) {
            fill(small, few);
            fill(large, many);
            var comparison = Comparison.of(
                            "onboarding", "at most 10 s and 1.5 times as long; the database's part at most 1 s", "ms")
                    .condition("cities", few + " and " + many)
                    .condition("rounds", rounds + ", in the order A-B-B-A")
                    .condition("machine", Comparison.machine());
            for (int round = 0; round < rounds; round++) {
                for (boolean among : new boolean[] {false, true, true, false}) {
                    var progress = make(among ? large : small);
                    comparison.add(among ? MANY : FEW, progress.took().toMillis());
                    comparison.add(among ? MANY_DATABASE : FEW_DATABASE, database(progress));
                }
            }
            return comparison.build(FEW, MANY, FEW_DATABASE, MANY_DATABASE);
        }
    }

    private void fill(BenchPlatform platform, int cities) {
        for (int city = 0; city < cities; city++) {
            make(platform);
        }
    }

    private OnboardingProgress make(BenchPlatform platform) {
        var slug = "city-" + ++made;
        var order = new OnboardCity(
                "City " + made,
                slug,
                List.of(),
                "America/Chicago",
                "US",
                List.of("en", "es"),
                "small-town",
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
