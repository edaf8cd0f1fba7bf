package city.plaza.infrastructure.onboarding;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.department.Departments;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.ControlTransactions;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stories of onboarding have in common: an operator, a city that is to be made, and a Keycloak with moods. */
@PlazaTest
@Import(FragileKeycloak.class)
abstract class OnboardingStory {

    static final Actor OPERATOR = new Actor.Operator("op-1", "Olga Operator");

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Onboarding onboarding;

    @Autowired
    FragileKeycloak keycloak;

    @Autowired
    PlatformProvisioner platformSchema;

    @Autowired
    ControlTransactions control;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenants tenants;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    Departments departments;

    final String slug = "onboarded-" + NEXT.incrementAndGet();

    @BeforeEach
    void keycloakIsWell() {
        platformSchema.provisionControl();
        platformSchema.provisionCell(CellId.MAIN);
        keycloak.reset();
    }

    OnboardCity aCity() {
        return aCity(slug);
    }

    static OnboardCity aCity(String slug) {
        return new OnboardCity(
                "Nueva Springfield",
                slug,
                List.of("311." + slug + ".example.org"),
                "America/Chicago",
                "US",
                List.of("es", "en"),
                "small-town",
                null,
                null,
                new Administrator("Ada Admin", "ada@example.org"));
    }

    static List<State> states(OnboardingProgress progress) {
        return progress.steps().stream().map(OnboardingProgress.Step::state).toList();
    }

    /** What a second run would double. */
    List<Integer> figures() {
        return TenantContext.<List<Integer>, RuntimeException>callAs(
                new TenantId(slug),
                () -> List.of(
                        catalog.current().all().size(),
                        catalog.current().groups().size(),
                        departments.all().size()));
    }

    OnboardingProgress progress(TenantId city) {
        return CurrentActor.callAs(OPERATOR, () -> onboarding.progress(city).orElseThrow());
    }

    void leaseEnds() {
        leaseEnds(new TenantId(slug), "-1 second");
    }

    /** @param when from now, as the database reads it */
    void leaseEnds(TenantId city, String when) {
        control.run(() -> jdbc.sql(
                        "update control.onboarding set lease_until = clock_timestamp() + ?::interval where tenant_id = ?")
                .params(when, city.value())
                .update());
    }

    static <T> T asOperator(Callable<T> action) throws Exception {
        return CurrentActor.<T, Exception>callAs(OPERATOR, action::call);
    }
}
