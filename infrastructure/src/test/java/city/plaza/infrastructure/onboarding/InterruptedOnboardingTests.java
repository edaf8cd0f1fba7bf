package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Crash;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Mood;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.tenancy.PlatformTransactions;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that start go on with what others were at when they stopped. */
@PlazaTest
@Import(FragileKeycloak.class)
class InterruptedOnboardingTests {

    private static final Actor OPERATOR = new Actor.Operator("op-1", "Olga Operator");

    @Autowired
    Onboarding onboarding;

    @Autowired
    FragileKeycloak keycloak;

    @Autowired
    PlatformProvisioner platformSchema;

    @Autowired
    PlatformTransactions platform;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void keycloakIsWell() {
        platformSchema.provision();
        keycloak.reset();
    }

    @Test
    void goOnAtTheNextStartOnOneNodeAlone() throws Exception {
        var longAgo = crashed("crashed-long-ago");
        leaseEnds(longAgo, "-1 second");
        var justNow = crashed("crashed-just-now");
        leaseEnds(justNow, "4 seconds");
        var failed = failed("failed");

        var one = CompletableFuture.supplyAsync(InterruptedOnboardingTests::node);
        var other = CompletableFuture.supplyAsync(InterruptedOnboardingTests::node);
        try (var first = one.join();
                var second = other.join()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> progress(longAgo).finished()
                            && progress(justNow).finished()
                            && !progress(justNow).running());
            assertThat(Stream.of(first, second)
                            .flatMap(node -> node.getBean(FragileKeycloak.class).realms.stream())
                            .map(realm -> realm.tenant().value()))
                    .containsExactlyInAnyOrder("crashed-long-ago", "crashed-just-now");
        }
        assertThat(progress(failed).failed()).isPresent();
        assertThat(progress(failed).running()).isFalse();
    }

    /** A further node, on the same database. */
    private static ConfigurableApplicationContext node() {
        return PlazaProcess.here(
                LocalPlatform.shared(), Map.of("plaza.outbox.enabled", "false"), FragileKeycloak.class);
    }

    private TenantId crashed(String slug) {
        keycloak.mood = Mood.CRASHING;
        assertThatThrownBy(() -> make(slug)).isInstanceOf(Crash.class);
        return new TenantId(slug);
    }

    private TenantId failed(String slug) {
        keycloak.mood = Mood.DOWN;
        assertThat(make(slug).failed()).isPresent();
        return new TenantId(slug);
    }

    private OnboardingProgress make(String slug) {
        var city = new OnboardCity(
                "Springfield",
                slug,
                List.of(),
                "America/Chicago",
                "US",
                List.of("en"),
                "small-town",
                null,
                new Administrator("Ada Admin", "ada@example.org"));
        return CurrentActor.callAs(OPERATOR, () -> onboarding.make(city, progress -> {}));
    }

    private OnboardingProgress progress(TenantId city) {
        return CurrentActor.callAs(OPERATOR, () -> onboarding.progress(city).orElseThrow());
    }

    private void leaseEnds(TenantId city, String when) {
        platform.run(() -> jdbc.sql(
                        "update onboarding set lease_until = clock_timestamp() + ?::interval where tenant_id = ?")
                .params(when, city.value())
                .update());
    }
}
