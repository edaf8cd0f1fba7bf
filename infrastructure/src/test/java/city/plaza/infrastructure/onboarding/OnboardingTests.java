package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.branding.CityBranding;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.department.Departments;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Crash;
import city.plaza.infrastructure.onboarding.FragileKeycloak.Mood;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.Cities;
import city.plaza.onboarding.CityOperations;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.onboarding.OnboardingRunning;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.PlatformTransactions;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import city.plaza.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlazaTest
@Import(FragileKeycloak.class)
class OnboardingTests {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Actor OPERATOR = new Actor.Operator("op-1", "Olga Operator");

    @Autowired
    Onboarding onboarding;

    @Autowired
    Cities cities;

    @Autowired
    CityOperations operations;

    @Autowired
    FragileKeycloak keycloak;

    @Autowired
    PlatformProvisioner platformSchema;

    @Autowired
    PlatformTransactions platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenants tenants;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    Departments departments;

    @Autowired
    CityBranding branding;

    private final String slug = "onboarded-" + NEXT.incrementAndGet();

    @BeforeEach
    void keycloakIsWell() {
        platformSchema.provision();
        keycloak.reset();
    }

    @Test
    void makesACityFromATemplate() throws Exception {
        var seen = new ArrayList<OnboardingProgress>();
        var ended = asOperator(() -> onboarding.make(aCity(), seen::add));

        assertThat(ended.finished()).isTrue();
        assertThat(ended.running()).isFalse();
        assertThat(ended.steps()).extracting(OnboardingProgress.Step::state).containsOnly(State.DONE);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(OnboardingStep.values().length);

        var city = tenants.byHost(slug + ".localhost").orElseThrow();
        assertThat(city.state()).isEqualTo(TenantState.ACTIVE);
        assertThat(city.hosts()).containsExactly(slug + ".localhost", "311." + slug + ".example.org");
        assertThat(city.issuer()).hasPath("/realms/" + slug);
        assertThat(tenants.byHost("311." + slug + ".example.org")).contains(city);

        TenantContext.runAs(city.id(), () -> {
            assertThat(catalog.current().offered()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(catalog.current().offered().getFirst().name().texts().keySet())
                    .containsExactlyInAnyOrder("es", "en");
            assertThat(departments.all()).hasSize(6);
            assertThat(branding.current().accent().hex()).isEqualTo("#0b5cad");
        });
        assertThat(keycloak.realms).singleElement().satisfies(realm -> {
            assertThat(realm.displayName()).isEqualTo("Nueva Springfield");
            assertThat(realm.origins())
                    .extracting(Object::toString)
                    .containsExactly("http://" + slug + ".localhost", "http://311." + slug + ".example.org");
        });
        assertThat(keycloak.invitations).singleElement().satisfies(invitation -> {
            assertThat(invitation.email()).isEqualTo("ada@example.org");
            assertThat(invitation.roles()).containsExactly(Role.CITY_ADMIN);
            assertThat(invitation.language().getLanguage()).isEqualTo("es");
        });
    }

    @Test
    void forgetsTheAdministratorsAddressOnceTheDoorsAreOpen() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        assertThat(platform.read(() -> jdbc.sql("select plan::text from onboarding where tenant_id = ?")
                        .param(slug)
                        .query(String.class)
                        .single()))
                .isEqualTo("{}");
    }

    @Test
    void makesNothingTwice() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        var before = figures();
        var again = asOperator(() -> onboarding.make(aCity(), progress -> {}));
        assertThat(again.finished()).isTrue();
        asOperator(() -> {
            onboarding.resume(new TenantId(slug));
            return true;
        });
        assertThat(figures()).isEqualTo(before);
        assertThat(keycloak.realms).hasSize(1);
        assertThat(keycloak.invitations).hasSize(1);
    }

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
                .isInstanceOf(OnboardingRunning.class);

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
        platform.run(() -> {
            jdbc.sql("""
                            update onboarding set done_at = null,
                                plan = '{"template":"small-town","administratorName":"Ada","administratorEmail":"ada@example.org"}'
                            where tenant_id = ?""").param(slug).update();
            jdbc.sql("update onboarding_step set state = 'RUNNING' where tenant_id = ?")
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
                .isInstanceOf(OnboardingRunning.class);
        assertThatThrownBy(() -> asOperator(() -> onboarding.make(aCity(), progress -> {})))
                .isInstanceOf(OnboardingRunning.class);
        assertThat(states(asOperator(() -> onboarding.progress(city).orElseThrow())))
                .startsWith(State.DONE, State.RUNNING);

        var ended = ended(city);
        keycloak.answers.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keycloak.realms).hasSize(1);
    }

    @Test
    void namesEveryFieldThatCannotBeSo() {
        var wrong = new OnboardCity(
                " ",
                "console",
                List.of("no host", "mail.localhost", "elsewhere.localhost"),
                "Mars/Olympus",
                "XX",
                List.of("en", "qqq", "en"),
                "atlantis",
                "{\"type\":\"Point\"}",
                new Administrator("", "nobody"));
        assertThatThrownBy(() -> asOperator(() -> onboarding.start(wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field() + " " + problem.translationKey())
                                .containsExactly(
                                        "name error.city.name-form",
                                        "slug error.city.slug-reserved",
                                        "hosts[0] error.city.host-form",
                                        "hosts[1] error.city.host-reserved",
                                        "hosts[2] error.city.host-reserved",
                                        "zone error.city.zone-unknown",
                                        "country error.city.country-unknown",
                                        "languages[1] error.city.language-unknown",
                                        "languages[2] error.city.language-twice",
                                        "template error.city.template-unknown",
                                        "boundary error.geojson.no-polygon",
                                        "administrator.name error.city.administrator-name",
                                        "administrator.email error.city.email-form"));
    }

    @Test
    void refusesWhatBelongsToAnotherCity() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        assertThatThrownBy(() -> asOperator(() -> onboarding.start(aCity())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("slug", "hosts[0]"));
    }

    @Test
    void saysWhichTextsFallBack() throws Exception {
        var city = new OnboardCity(
                "Nova",
                slug,
                List.of(),
                "America/New_York",
                "US",
                List.of("en", "tl"),
                "small-town",
                null,
                new Administrator("Ada", "ada@example.org"));
        var ended = asOperator(() -> onboarding.make(city, progress -> {}));
        assertThat(ended.steps().get(OnboardingStep.TEMPLATE.ordinal()).detail().orElseThrow())
                .matches("tl \\d+");
        assertThat(ended.finished()).isTrue();
    }

    @Test
    void closesAndOpensDoorsAndLetsSignInFollow() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        var city = new TenantId(slug);
        asOperator(() -> operations.suspend(city));
        assertThat(tenants.get(city).state()).isEqualTo(TenantState.SUSPENDED);
        asOperator(() -> operations.reopen(city));
        assertThat(tenants.get(city).state()).isEqualTo(TenantState.ACTIVE);

        var renamed = asOperator(() -> operations.rename(city, "Old Springfield"));
        assertThat(renamed.signsIn()).isTrue();
        assertThat(keycloak.realms.getLast().displayName()).isEqualTo("Old Springfield");

        keycloak.mood = Mood.DOWN;
        var host = "www." + slug + ".example.org";
        var added = asOperator(() -> operations.addHost(city, host));
        assertThat(added.signsIn()).isFalse();
        assertThat(tenants.byHost(host)).isPresent();
        keycloak.mood = Mood.WELL;
        assertThat(asOperator(() -> operations.updateSignIn(city)).signsIn()).isTrue();
        assertThat(keycloak.realms.getLast().origins())
                .extracting(Object::toString)
                .contains("http://" + host);
        assertThatThrownBy(() -> asOperator(() -> operations.addHost(city, "console.localhost")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsFiguresWithOrWithoutKeycloak() throws Exception {
        asOperator(() -> onboarding.make(aCity(), progress -> {}));
        keycloak.mood = Mood.DOWN;
        var figures =
                asOperator(() -> cities.figures(cities.find(new TenantId(slug)).orElseThrow()));
        assertThat(figures.users()).isEmpty();
        assertThat(figures.requests()).contains(0L);
        assertThat(asOperator(() -> cities.all()))
                .extracting(each -> each.city().id().value())
                .contains(slug);
    }

    @Test
    void isForOperatorsAlone() {
        assertThatThrownBy(() -> CurrentActor.callAs(TestCities.CLERK, () -> onboarding.start(aCity())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> CurrentActor.callAs(TestCities.CLERK, cities::all))
                .isInstanceOf(NotAllowed.class);
        var admin = new Actor.Person("admin", "Ada", null, Set.of(Role.CITY_ADMIN), Set.of());
        assertThatThrownBy(() -> CurrentActor.callAs(admin, () -> operations.suspend(new TenantId(slug))))
                .isInstanceOf(NotAllowed.class);
    }

    private OnboardCity aCity() {
        return new OnboardCity(
                "Nueva Springfield",
                slug,
                List.of("311." + slug + ".example.org"),
                "America/Chicago",
                "US",
                List.of("es", "en"),
                "small-town",
                null,
                new Administrator("Ada Admin", "ada@example.org"));
    }

    private static List<State> states(OnboardingProgress progress) {
        return progress.steps().stream().map(OnboardingProgress.Step::state).toList();
    }

    /** What a second run would double. */
    private List<Integer> figures() {
        return TenantContext.<List<Integer>, RuntimeException>callAs(
                new TenantId(slug),
                () -> List.of(
                        catalog.current().all().size(),
                        catalog.current().groups().size(),
                        departments.all().size()));
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

    private void leaseEnds() {
        platform.run(() -> jdbc.sql(
                        "update onboarding set lease_until = clock_timestamp() - interval '1 second' where tenant_id = ?")
                .param(slug)
                .update());
    }

    private static <T> T asOperator(Callable<T> action) throws Exception {
        return CurrentActor.<T, Exception>callAs(OPERATOR, action::call);
    }
}
