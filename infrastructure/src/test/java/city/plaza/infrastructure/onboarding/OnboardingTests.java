package city.plaza.infrastructure.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.branding.CityBranding;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.Cities;
import city.plaza.onboarding.CityOperations;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.OnboardCity.Administrator;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingProgress.State;
import city.plaza.onboarding.OnboardingStep;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators make cities. */
class OnboardingTests extends OnboardingStory {

    @Autowired
    Cities cities;

    @Autowired
    CityOperations operations;

    @Autowired
    CityBranding branding;

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
        assertThat(city.cell()).isEqualTo(CellId.MAIN);
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
        assertThat(control.read(() -> jdbc.sql("select plan::text from control.onboarding where tenant_id = ?")
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
                "nowhere",
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
                                        "cell error.city.cell-unknown",
                                        "administrator.name error.city.administrator-name",
                                        "administrator.email error.email.form"));
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
                null,
                new Administrator("Ada", "ada@example.org"));
        var ended = asOperator(() -> onboarding.make(city, progress -> {}));
        assertThat(ended.steps().get(OnboardingStep.TEMPLATE.ordinal()).detail().orElseThrow())
                .matches("tl \\d+");
        assertThat(ended.finished()).isTrue();
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
}
