package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Crash;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Mood;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.onboarding.OnboardingInProgress;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** An onboarding that stopped goes on from there: on one node at a time, with nothing made twice. */
class InterruptedOnboardingTests extends OnboardingStory {

    @Test
    void stopsAtADeadKeycloakAndGoesOnFromThere() throws Exception {
        keycloak.mood = Mood.DOWN;
        var stopped = asOperator(() -> onboarding.make(aCity(), progress -> {}));
        assertThat(states(stopped))
                .containsExactly(State.DONE, State.FAILED, State.WAITING, State.WAITING, State.WAITING);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.failed().orElseThrow().error()).contains("error.onboarding.sign-in");
        assertThat(stopped.failed().orElseThrow().detail()).contains("Connection refused");
        assertThat(tenants.get(new TenantId(slug)).state()).isEqualTo(TenantState.ONBOARDING);
        var schemaDone = stopped.steps().getFirst().finishedAt();

        keycloak.mood = Mood.WELL;
        var ended = asOperator(() -> onboarding.make(aCity(), progress -> {}));
        assertThat(ended.finished()).isTrue();
        assertThat(ended.steps().getFirst().finishedAt()).isEqualTo(schemaDone);
        assertThat(keycloak.realms).hasSize(1);
    }

    @Test
    void takesUpWhatACrashLeftAsSoonAsTheLeaseIsOver() throws Exception {
        keycloak.mood = Mood.CRASHING;
        assertThatThrownBy(() -> asOperator(() -> onboarding.make(aCity(), progress -> {})))
                .isInstanceOf(Crash.class);
        var city = new TenantId(slug);
        assertThatThrownBy(() -> asOperator(() -> {
                    onboarding.resume(city);
                    return true;
                }))
                .isInstanceOf(OnboardingInProgress.class);

        leaseEnds();
        var interrupted = asOperator(() -> onboarding.progress(city).orElseThrow());
        assertThat(states(interrupted))
                .containsExactly(State.DONE, State.INTERRUPTED, State.WAITING, State.WAITING, State.WAITING);
        assertThat(interrupted.stopped()).isTrue();

        keycloak.mood = Mood.WELL;
        assertThat(inTheBackground(city).finished()).isTrue();
        assertThat(keycloak.realms).hasSize(1);
        assertThat(keycloak.invitations).hasSize(1);
    }

    @Test
    void repeatsAStepThatWasDoneButNotNotedWithoutDoublingAnything() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        var before = figures();
        control.run(() -> {
            jdbc.sql("""
                            update control.onboarding set done_at = null,
                                plan = '{"template":"small-town","administratorName":"Ada","administratorEmail":"ada@example.org"}'
                            where tenant_id = ?""").param(slug).update();
            jdbc.sql("update control.onboarding_step set state = 'RUNNING' where tenant_id = ?")
                    .param(slug)
                    .update();
        });
        assertThat(asOperator(() -> onboarding.make(aCity(), progress -> {})).finished())
                .isTrue();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void isRunByOneAtATime() throws Exception {
        keycloak.mood = Mood.SLOW;
        var city = asOperator(() -> onboarding.start(aCity()));
        asOperator(() -> {
            onboarding.resume(city);
            return true;
        });
        assertThat(keycloak.asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> asOperator(() -> {
                    onboarding.resume(city);
                    return true;
                }))
                .isInstanceOf(OnboardingInProgress.class);
        assertThatThrownBy(() -> asOperator(() -> onboarding.make(aCity(), progress -> {})))
                .isInstanceOf(OnboardingInProgress.class);
        assertThat(states(asOperator(() -> onboarding.progress(city).orElseThrow())))
                .startsWith(State.DONE, State.RUNNING);

        var ended = ended(city);
        keycloak.answers.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keycloak.realms).hasSize(1);
    }

    @Test
    void goesOnAtTheNextStartOnOneNodeAlone() throws Exception {
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
        return CurrentActor.callAs(OPERATOR, () -> onboarding.make(aCity(slug), progress -> {}));
    }

    private OnboardingProgress inTheBackground(TenantId city) throws Exception {
        var ended = ended(city);
        asOperator(() -> {
            onboarding.resume(city);
            return true;
        });
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        return asOperator(() -> onboarding.progress(city).orElseThrow());
    }

    private CountDownLatch ended(TenantId city) throws Exception {
        var ended = new CountDownLatch(1);
        asOperator(() -> onboarding.watch(
                city,
                () -> CurrentActor.runAs(OPERATOR, () -> {
                    if (onboarding.progress(city).orElseThrow().finished()
                            && !onboarding.progress(city).orElseThrow().running()) {
                        ended.countDown();
                    }
                })));
        return ended;
    }
}
